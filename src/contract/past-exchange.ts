import { z } from 'zod';
import { pastColumns } from '../domain/past-exchange/past-row.ts';
import { act, count, Id, refuses, words } from './act.ts';

const ofRegulation = z.object({ regulationId: Id });
/** Which column of a table is what, and what its words mean. */
export const PastMappingInput = z
  .object({
    sheet: z
      .int()
      .min(0)
      .max(100)
      .meta({ examples: [0] }),
    headerRow: z
      .int()
      .min(0)
      .max(100)
      .meta({ description: 'The rows above hold a title', examples: [2] }),
    columns: z
      .partialRecord(z.enum(pastColumns), z.int().min(0).max(200).nullable())
      .meta({ examples: [{ title: 3 }] }),
    /** Where the table leaves it out. */
    defaults: z
      .partialRecord(z.enum(pastColumns), z.string().max(500))
      .default({})
      .meta({ examples: [{ kind: 'decision' }] }),
    /** What words of the table mean: `cột đơn vị` → an agency, `đồng ý` → an outcome. */
    meanings: z
      .record(z.string().max(500), z.string().max(100))
      .default({})
      .meta({ examples: [{ 'Đồng ý': 'agreed' }] }),
  })
  .meta({ description: 'Which column of the table is what' });
const Fault = z.object({
  row: count(12),
  column: z.enum(pastColumns).nullable(),
  vi: words('Ngày không đọc được'),
  en: words('The day cannot be read'),
});

/** Past exchange under a regulation, brought in from a table that was kept before; marked so. */
export const pastExchange = {
  readPastTable: act
    .meta({ access: 'appointment' })
    .route({
      method: 'POST',
      path: '/regulations/{regulationId}/past-exchange/table',
      operationId: 'readPastTable',
      summary:
        'Read a table (XLSX) that was uploaded: its sheets, first rows, and which column seems to be what',
    })
    .input(ofRegulation.extend({ uploadId: Id }))
    .output(
      z.object({
        sheets: z.array(
          z.object({
            name: words('Năm 2019'),
            rows: count(120),
            sample: z.array(z.array(words('12/CV-VKS').nullable())),
            suggested: PastMappingInput,
          }),
        ),
      }),
    )
    .errors(refuses('uploadNotReady', 'tableUnreadable', 'notExchanging')),
  previewPastExchange: act
    .route({
      method: 'POST',
      path: '/regulations/{regulationId}/past-exchange/preview',
      operationId: 'previewPastExchange',
      summary: 'What would be brought in, line by line, with the faults of each; nothing is kept',
    })
    .input(ofRegulation.extend({ uploadId: Id, mapping: PastMappingInput }))
    .output(
      z.object({
        good: count(118),
        faults: z.array(Fault),
        unknown: z
          .array(z.object({ column: z.enum(pastColumns), words: words('Đồng ý'), rows: count(12) }))
          .meta({ description: 'Words that are not understood yet' }),
        rows: z
          .array(
            z.object({
              row: count(4),
              values: z
                .partialRecord(z.enum(pastColumns), words('2019-03-05'))
                .meta({ examples: [{ sentOn: '2019-03-05' }] }),
            }),
          )
          .meta({ description: 'The first hundred' }),
      }),
    )
    .errors(refuses('uploadNotReady', 'tableUnreadable', 'notExchanging')),
  bringInPastExchange: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/regulations/{regulationId}/past-exchange',
      operationId: 'bringInPastExchange',
      summary: 'Bring it in, all lines or none, each marked; the other side confirms or disputes',
      successStatus: 201,
    })
    .input(ofRegulation.extend({ uploadId: Id, mapping: PastMappingInput }))
    .output(z.object({ broughtIn: count(118) }))
    .errors(refuses('uploadNotReady', 'tableUnreadable', 'notExchanging', 'importHasErrors')),
};
