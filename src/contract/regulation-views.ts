import { z } from 'zod';
import type { Instrument } from '../domain/law/parsed-document.ts';
import {
  answers,
  levelScopes,
  officerParts,
  partyRoles,
  regulationKinds,
  relationKinds,
} from '../domain/regulation/regulation.ts';
import { regulationStates } from '../domain/regulation/state.ts';
import { count, Day, Id, Instant, Version, words } from './act.ts';
import { Change, Party, Reading } from './duty-shapes.ts';

export const RegulationRow = z.object({
  id: Id,
  title: words('Quy chế phối hợp trong công tác kiểm tra, giám sát'),
  kind: z.enum(regulationKinds),
  symbol: words('01-QC/ĐUK-BCSĐVKS').nullable(),
  aliases: z.array(words('Quy chế 1753')),
  signedOn: Day.nullable(),
  effectFrom: Day.nullable(),
  effectTo: Day.nullable(),
  replacedOn: Day.nullable(),
  state: z.enum(regulationStates),
  parties: z.array(Party.extend({ role: z.enum(partyRoles) })),
  accepted: count(2).meta({ description: 'How many participants it binds' }),
  fields: z.array(words('Trao đổi thông tin')),
  lastActivityOn: Day,
  below: z.boolean().meta({
    description:
      'One’s own agency is no participant, but stands below one: it reads the text and exchanges under it',
    examples: [false],
  }),
});
export type RegulationRow = z.infer<typeof RegulationRow>;

const Officer = z.object({
  id: Id,
  part: z.enum(officerParts),
  /** Of one's own agency, to name the same ones again; what others appoint is their own matter. */
  appointmentId: Id.nullable(),
  fullName: words('Cán bộ đầu mối'),
  positionTitle: words('Chuyên viên'),
  from: Day,
});
export const PartyView = z.object({
  agencyId: Id,
  name: words('Viện kiểm sát nhân dân tỉnh Hà Giang'),
  shortName: words('VKSND tỉnh Hà Giang'),
  role: z.enum(partyRoles),
  namedAs: words('Viện kiểm sát'),
  answer: z.enum(answers),
  answeredAt: Instant.nullable(),
  /** In which position somebody answered for it; who, is its own matter. */
  answeredAs: words('Viện trưởng').nullable(),
  refusedBecause: words('Không phải văn bản đã ký').nullable(),
  officers: z.array(Officer),
});
export type PartyView = z.infer<typeof PartyView>;

export const DutyView = z.object({
  id: Id,
  reading: Reading,
  obligedIds: z.array(Id).meta({ description: 'The participants it binds, as far as the text itself says' }),
});
export type DutyView = z.infer<typeof DutyView>;

export const ProposalView = z.object({
  id: Id,
  kind: z.enum(['text', 'correction']),
  differs: z.boolean().meta({
    description: 'A reading that differs, said while accepting; the duty is not agreed until it is settled',
  }),
  state: z.enum(['open', 'agreed', 'withdrawn']),
  proposedBy: Party,
  proposedAt: Instant,
  settledAt: Instant.nullable(),
  reason: words('Điều 5 nói ngày làm việc').nullable(),
  contentHash: words('9f86d081…').meta({
    description:
      'What would be accepted now; of a settled one what was accepted or answered last, without an answer the text as it stands',
  }),
  versionOrdinal: count(1),
  changes: z.array(
    Change.extend({
      before: Reading.nullable().meta({ description: 'How the duty was read when this was proposed' }),
    }),
  ),
  answers: z.array(
    Party.extend({
      answer: z.enum(answers),
      answeredAt: Instant.nullable(),
      reason: words('Không phải văn bản đã ký').nullable(),
      contentHash: words('9f86d081…').nullable().meta({ description: 'The hash of what was answered' }),
    }),
  ),
  version: Version,
});
export type ProposalView = z.infer<typeof ProposalView>;

export const VersionRow = z.object({
  id: Id,
  ordinal: count(1),
  validFrom: Day.nullable(),
  agreedOn: Day.nullable(),
});
export const BasisRow = z.object({
  id: Id,
  symbol: words('24-QĐ/TW').nullable(),
  title: words('Quy định thi hành Điều lệ Đảng'),
  issuer: words('Ban Chấp hành Trung ương').nullable(),
  issuedOn: Day.nullable(),
  regulations: count(3).meta({ description: 'How many of one’s own regulations cite it' }),
});
export type BasisRow = z.infer<typeof BasisRow>;

export const RelationView = z.object({
  kind: z.enum(relationKinds),
  direction: z.enum(['to', 'from']).meta({ description: '`from`: the other one says so of this one' }),
  printed: words('01-QC/ĐUK-BCSĐVKS'),
  other: RegulationRow.pick({
    id: true,
    kind: true,
    title: true,
    symbol: true,
    state: true,
    effectFrom: true,
  }).nullable(),
});
export type RelationView = z.infer<typeof RelationView>;

/** The text that held on the day asked for, with its duties. */
export const ShownText = VersionRow.extend({
  instruments: z.custom<Instrument[]>().meta({ type: 'array', examples: [[]] }),
  textHash: words('9f86d081…'),
  contentHash: words('9f86d081…'),
  duties: z.array(DutyView),
  original: z
    .object({ name: words('quy-che.docx'), size: count(24_000), sha256: words('9f86d081…') })
    .nullable(),
});

export const RegulationView = RegulationRow.omit({ parties: true }).extend({
  on: Day.meta({ description: 'The day as of which it is shown' }),
  ownAliases: z.array(words('Quy chế 1753')),
  signedAt: words('Vĩnh Phúc').nullable(),
  term: words('2020–2025').nullable(),
  scope: z.enum(levelScopes),
  coordination: z.array(z.object({ name: words('Trao đổi thông tin'), eIds: z.array(words('art_5')) })),
  parties: z.array(PartyView),
  bases: z.array(BasisRow.extend({ printed: words('Căn cứ Quy định số 24-QĐ/TW') })),
  relations: z.array(RelationView),
  versions: z.array(VersionRow),
  shown: ShownText.nullable().meta({
    description:
      'Null when a day was asked for before the first version was valid; without one the first text is shown',
  }),
  proposals: z
    .array(ProposalView)
    .meta({ description: 'Open ones first, then the latest settled ones, 50 at most' }),
  together: z
    .array(
      RegulationRow.pick({ id: true, kind: true, title: true, symbol: true, state: true, signedOn: true }),
    )
    .meta({ description: 'Other regulations between the same participants, 20 at most' }),
  ownReading: z.array(Change).nullable().meta({
    description:
      'Where the text that one’s own agency brought in reads duties differently, until it proposes a correction',
  }),
});
export type RegulationView = z.infer<typeof RegulationView>;
