import { z } from 'zod';
import { lineRoles } from '../domain/law/corrected-text.ts';
import type { ParsedDocument } from '../domain/law/parsed-document.ts';
import {
  levelScopes,
  partyRoles,
  regulationKinds,
  relationKinds,
  secrecyGrades,
} from '../domain/regulation/regulation.ts';
import type { DutyDecision, ImportRecord } from '../domain/regulation/import-content.ts';
import { act, count, Day, Id, Instant, page, paging, refuses, Version, words, written } from './act.ts';
import { Default, Edit, Target } from './duty-shapes.ts';

const importId = z.object({ importId: Id });

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

const key = written(1, 200, 'k3f9a-1');
const Decisions = z.record(key, Decision).meta({ examples: [{}] });
const Actors = z
  .record(written(1, 500, 'tòa án'), Target)
  .meta({ examples: [{ 'tòa án': { to: 'everyParty' } }] });
const Added = z.object({
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

const line = z
  .int()
  .min(0)
  .meta({ examples: [12] });
const Correction = z
  .discriminatedUnion('do', [
    z.object({
      do: z.literal('mark'),
      line,
      role: z.object({ as: z.enum(lineRoles), num: written(1, 20, '5').nullable() }),
    }),
    z.object({ do: z.literal('unmark'), line }),
    z.object({ do: z.literal('merge'), line }),
    z.object({
      do: z.literal('split'),
      line,
      at: z
        .int()
        .min(1)
        .meta({ examples: [40] }),
    }),
    z.object({ do: z.literal('reword'), line, text: written(1, 20_000, 'Điều 1. Phạm vi điều chỉnh') }),
  ])
  .meta({ examples: [{ do: 'merge', line: 12 }] });

export const imports = {
  beginImport: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/imports',
      operationId: 'beginImport',
      summary:
        'Take a text that was read into the agency’s own work; a secret one is refused and nothing is stored',
      successStatus: 201,
    })
    .input(z.object({ readingId: Id, secrecy: z.enum(secrecyGrades).meta({ examples: ['none'] }) }))
    .output(ImportView)
    .errors(refuses('readingEnded', 'declaredSecret', 'stampedSecret')),
  listImports: act
    .route({
      method: 'GET',
      path: '/imports',
      operationId: 'listImports',
      summary: 'Texts that one’s own agency is bringing in',
    })
    .input(
      z.object({
        ...paging,
        state: z
          .enum(['open', 'all'])
          .default('open')
          .meta({ examples: ['open'] }),
      }),
    )
    .output(page(ListedImport)),
  readImport: act
    .route({
      method: 'GET',
      path: '/imports/{importId}',
      operationId: 'readImport',
      summary: 'A text that is being brought in',
    })
    .input(importId)
    .output(ImportView),
  correctStructure: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/structure',
      operationId: 'correctStructure',
      summary:
        'Say what a line is, join or part lines; the text is read again and decisions stay with their duties',
    })
    .input(importId.extend({ correction: Correction }))
    .output(ImportText)
    .errors(refuses('importEnded', 'noSuchLine', 'wrongPlace', 'wrongNumber')),
  decideDuties: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/duties',
      operationId: 'decideDuties',
      summary: 'Accept, edit or reject duties that were read',
    })
    .input(importId.extend({ decisions: Decisions }))
    .output(z.object({ id: Id, version: Version, decisions: Decisions }))
    .errors(refuses('importEnded', 'noSuchDuty', 'wrongTiming')),
  addDuty: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/duties/added',
      operationId: 'addDuty',
      summary:
        'Mark a duty that the reader missed, by its words in a line; without an edit the reader proposes its timing',
    })
    .input(
      importId.extend({
        from: z
          .int()
          .min(0)
          .meta({ description: 'Place of the words in the text, UTF-16', examples: [1204] }),
        to: z
          .int()
          .min(1)
          .meta({ examples: [1240] }),
        edit: Edit.nullable()
          .default(null)
          .meta({ examples: [null] }),
        agreedDefault: Default.nullable()
          .default(null)
          .meta({ examples: [null] }),
        replaces: key
          .nullable()
          .default(null)
          .meta({ description: 'Key of a duty marked before that is read otherwise now', examples: [null] }),
      }),
    )
    .output(z.object({ id: Id, version: Version, added: z.array(Added) }))
    .errors(refuses('importEnded', 'wrongPlace', 'wrongTiming', 'markedAlready', 'noSuchDuty')),
  dropDuty: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/duties/dropped',
      operationId: 'dropDuty',
      summary: 'Take back a duty that a person had marked',
    })
    .input(importId.extend({ key }))
    .output(z.object({ id: Id, version: Version, added: z.array(Added) }))
    .errors(refuses('importEnded', 'noSuchDuty')),
  mapActors: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/actors',
      operationId: 'mapActors',
      summary: 'Say whom the actors of the text mean',
    })
    .input(importId.extend({ actors: Actors }))
    .output(z.object({ id: Id, version: Version, actors: Actors }))
    .errors(refuses('importEnded')),
  describeImport: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/record',
      operationId: 'describeImport',
      summary: 'The record of the regulation: title, days, participants, fields, legal bases, relations',
    })
    .input(importId.extend({ record: Record }))
    .output(z.object({ id: Id, version: Version, record: Record, actors: Actors }))
    .errors(refuses('importEnded', 'noSuchAgency', 'noSuchRegulation')),
  confirmImport: act
    .meta({ access: 'appointment', edits: true, creates: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/confirm',
      operationId: 'confirmImport',
      summary:
        'Propose the text with its duties to the participants, or join the same one that is there already',
    })
    .input(importId)
    .output(
      z.object({
        id: Id,
        version: Version,
        regulationId: Id,
        joined: z.boolean(),
        sameText: z.boolean().meta({
          description:
            'False when the joined one has other words under the same symbol, day and participants',
        }),
        differences: count(0).meta({ description: 'Duties that the joined one reads differently' }),
      }),
    )
    .errors(refuses('importEnded', 'importIncomplete', 'regulationNotOpen', 'noSuchParty')),
  discardImport: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/imports/{importId}/discard',
      operationId: 'discardImport',
      summary: 'Give an import up; its trace stays',
    })
    .input(importId)
    .output(ImportRow.extend({ version: Version }))
    .errors(refuses('importEnded')),
};
