import { z } from 'zod';
import { readRefusals } from '../domain/law/read-refusal.ts';
import type { ParsedDocument } from '../domain/law/parsed-document.ts';
import { act, count, Id, refuses, words } from './act.ts';

/** The output of `lientich parse`; its shape is described in docs/parse-output.md and typed in the domain. */
const Parsed = z.custom<ParsedDocument>().meta({
  type: 'object',
  description: 'What `lientich parse` prints',
  examples: [{ instruments: [], duties: [] }],
});

export const ReadingView = z.object({
  id: Id,
  name: words('quy-che.docx'),
  state: z.enum(['reading', 'done', 'refused', 'cancelled']),
  step: z
    .string()
    .meta({ description: 'What is being done: unpack, text, ocr, structure', examples: ['ocr'] }),
  done: count(3),
  total: count(15),
  refusal: z.enum(readRefusals).nullable(),
});
export type ReadingView = z.infer<typeof ReadingView>;

export const readings = {
  readFile: act
    .meta({ access: 'appointment', body: 'file' })
    .route({
      method: 'POST',
      path: '/readings/file',
      operationId: 'readFile',
      summary: 'Read the text of a regulation from a file (DOCX, PDF, text …); nothing is stored',
      successStatus: 202,
    })
    .input(z.file())
    .output(ReadingView)
    .errors(refuses('tooManyReadings')),
  readText: act
    .meta({ access: 'appointment', body: 'text' })
    .route({
      method: 'POST',
      path: '/readings/text',
      operationId: 'readText',
      summary: 'Read the text of a regulation as pasted; nothing is stored',
      successStatus: 202,
    })
    .input(
      z.object({
        text: z
          .string()
          .min(1)
          .max(5_000_000)
          .meta({ examples: ['Điều 1. Phạm vi điều chỉnh'] }),
      }),
    )
    .output(ReadingView)
    .errors(refuses('tooManyReadings')),
  followReading: act
    .route({
      method: 'GET',
      path: '/readings/{readingId}',
      operationId: 'followReading',
      summary: 'How far a reading is; waits up to `wait` seconds for news',
    })
    .input(
      z.object({
        readingId: Id,
        wait: z.coerce
          .number()
          .min(0)
          .max(20)
          .default(0)
          .meta({ examples: [20] }),
      }),
    )
    .output(ReadingView),
  takeReading: act
    .route({
      method: 'GET',
      path: '/readings/{readingId}/result',
      operationId: 'takeReading',
      summary: 'The structure and the duties that were found, and the text as it was read',
    })
    .input(z.object({ readingId: Id }))
    .output(z.object({ document: Parsed, text: words('Điều 1. Phạm vi điều chỉnh') }))
    .errors(refuses('readingEnded')),
  cancelReading: act
    .route({
      method: 'DELETE',
      path: '/readings/{readingId}',
      operationId: 'cancelReading',
      summary: 'Stop a reading and forget it',
    })
    .input(z.object({ readingId: Id }))
    .output(z.object({ cancelled: z.literal(true) })),
};
