import { z } from 'zod';
import { lineRoles } from '../domain/law/corrected-text.ts';
import type { ParsedDocument } from '../domain/law/parsed-document.ts';
import type { DutyDecision, ImportRecord } from '../domain/regulation/import-content.ts';
import { levelScopes, partyRoles, regulationKinds, relationKinds } from '../domain/regulation/regulation.ts';
import { count, Day, Id, Instant, Version, words, written } from './act.ts';
import { Default, Edit, Target } from './duty-shapes.ts';

const Field = z.object({
  name: written(0, 200, 'Trao đổi thông tin'),
  eIds: z.array(written(1, 200, 'art_5')).max(200),
});
const Basis = z.object({
  symbol: written(1, 100, '24-QĐ/TW').nullable(),
  title: written(0, 1000, 'Quy định thi hành Điều lệ Đảng'),
  issuer: written(1, 300, 'Ban Chấp hành Trung ương').nullable(),
  issuedOn: Day.nullable(),
  printed: written(0, 2000, 'Căn cứ Quy định số 24-QĐ/TW'),
});

/** The record as it is prepared; what is missing is said by `problems` of the domain, not by the shape. */
export const Record = z.object({
  title: written(0, 1000, 'Quy chế phối hợp trong công tác kiểm tra, giám sát'),
  kind: z.enum(regulationKinds).meta({ examples: ['regulation'] }),
  symbol: written(1, 200, '01-QC/ĐUK-BCSĐVKS').nullable(),
  aliases: z.array(written(1, 200, 'Quy chế 1753')).max(20),
  signedOn: Day.nullable(),
  signedAt: written(1, 200, 'Vĩnh Phúc').nullable(),
  effectFrom: Day.nullable(),
  effectTo: Day.nullable(),
  term: written(1, 100, '2020–2025').nullable(),
  scope: z.enum(levelScopes).meta({ examples: ['own'] }),
  parties: z
    .array(z.object({ agencyId: Id, role: z.enum(partyRoles), namedAs: written(0, 500, 'Viện kiểm sát') }))
    .max(100),
  fields: z.array(Field).max(100),
  bases: z.array(Basis).max(200),
  relations: z
    .array(
      z.object({
        kind: z.enum(relationKinds),
        otherId: Id.nullable(),
        printed: written(0, 500, '01-QC/ĐUK-BCSĐVKS'),
      }),
    )
    .max(50),
  versionOf: z
    .object({ regulationId: Id, validFrom: Day })
    .nullable()
    .meta({ examples: [null] }),
}) satisfies z.ZodType<ImportRecord>;

const Decision = z.object({
  decision: z.enum(['accepted', 'rejected', 'open']).meta({ examples: ['accepted'] }),
  edit: Edit.nullable().meta({ examples: [null] }),
  agreedDefault: Default.nullable().meta({ examples: [null] }),
}) satisfies z.ZodType<DutyDecision>;

export const key = written(1, 200, 'k3f9a-1');
export const Decisions = z.record(key, Decision).meta({ examples: [{}] });
export const Actors = z
  .record(written(1, 500, 'tòa án'), Target)
  .meta({ examples: [{ 'tòa án': { to: 'everyParty' } }] });
export const Added = z.object({
  key,
  duty: z.custom<ParsedDocument['duties'][number]>().meta({ type: 'object', examples: [{}] }),
  agreedDefault: Default.nullable().meta({ examples: [null] }),
});

const state = z.enum(['open', 'proposed', 'joined', 'discarded']);
export const ImportRow = z.object({
  id: Id,
  name: words('quy-che.docx'),
  title: words('Quy chế phối hợp trong công tác kiểm tra, giám sát'),
  kind: z.enum(regulationKinds).meta({ examples: ['regulation'] }),
  state,
  changedAt: Instant,
  regulationId: Id.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** An import in the list of the agency; `broughtBy` is null when that person is no more seen by it. */
export const ListedImport = ImportRow.extend({ broughtBy: words('Cán bộ đầu mối').nullable() });
export type ListedImport = z.infer<typeof ListedImport>;

/** What changes with the structure: the lines, what they are said to be, the document, the keys of its duties. */
const Text = z.object({
  lines: z.array(words('Điều 1. Phạm vi điều chỉnh')),
  roles: z
    .record(z.string(), z.object({ as: z.enum(lineRoles), num: words('5').nullable() }))
    .meta({ examples: [{}] }),
  text: words('Điều 1. Phạm vi điều chỉnh'),
  document: z.custom<ParsedDocument>().meta({ type: 'object', examples: [{ instruments: [], duties: [] }] }),
  keys: z.array(key).meta({ description: 'One for each duty of the document, in its order' }),
});
export const ImportView = ImportRow.extend({
  version: Version,
  ...Text.shape,
  decisions: Decisions,
  added: z.array(Added),
  actors: Actors,
  record: Record,
  file: z.object({ size: count(24_000), sha256: words('9f86d081…') }).nullable(),
});
export type ImportView = z.infer<typeof ImportView>;
export const ImportText = Text.extend({ id: Id, version: Version });
export type ImportText = z.infer<typeof ImportText>;
