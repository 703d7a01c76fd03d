import { z } from 'zod';
import { lineRoles } from '../domain/law/corrected-text.ts';
import { secrecyGrades } from '../domain/regulation/regulation.ts';
import { act, count, Id, page, paging, refuses, Version, written } from './act.ts';
import { Default, Edit } from './duty-shapes.ts';
import {
  Actors,
  Added,
  Decisions,
  ImportRow,
  ImportText,
  ImportView,
  key,
  ListedImport,
  Record,
} from './import-views.ts';

const importId = z.object({ importId: Id });

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
