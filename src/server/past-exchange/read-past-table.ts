import { suggestColumns } from '../../domain/past-exchange/suggest-columns.ts';
import type { ActingContext } from '../access/context.ts';
import { type PastParts, prepareKnown, prepareSheets } from './prepare-past.ts';

/** Rows that a person sees to say which column is what. */
const sampleRows = 20;

/** The sheets of a table that was uploaded, their first rows, and which column seems to be what. */
export async function readPastTable(
  parts: PastParts,
  context: ActingContext,
  { regulationId, uploadId }: { regulationId: string; uploadId: string },
) {
  const sheets = await prepareSheets(parts, context, uploadId);
  await prepareKnown(context, regulationId);
  return {
    sheets: sheets.map(({ name, rows }, at) => ({
      name,
      rows: rows.length,
      sample: rows.slice(0, sampleRows).map((row) => [...row]),
      suggested: { ...suggestColumns(at, rows), defaults: {}, meanings: {} },
    })),
  };
}
