import { pastFaultSentences } from '../../contract/past-exchange-faults.ts';
import type { PastColumn, PastFault, PastKnown, PastRow } from '../../domain/past-exchange/past-row.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { type PastParts, type PastTable, prepareKnown, preparePast, prepareSheets } from './prepare-past.ts';

const shownRows = 100;

/** What would be brought in, line by line, with the faults of each; nothing is kept. */
export async function previewPastExchange(parts: PastParts, context: ActingContext, table: PastTable) {
  const sheets = await prepareSheets(parts, context, table.uploadId);
  const known = await prepareKnown(context, table.regulationId);
  const { rows, faults, unknown } = await inquire(context, (tx) => preparePast(tx, sheets, table, known));
  return {
    good: rows.length,
    faults: faults.map(asFault),
    unknown,
    rows: rows.slice(0, shownRows).map((row) => ({ row: row.row, values: valuesOf(row, known) })),
  };
}

/** A fault with its sentences. */
function asFault({ row, column, why }: PastFault) {
  return { row, column, ...pastFaultSentences[why] };
}

function valuesOf(row: PastRow, { parties }: PastKnown): Partial<Record<PastColumn, string>> {
  const nameOf = (id: string) => parties.find(({ agencyId }) => agencyId === id)?.names[0] ?? '';
  const { number, dueOn, answeredOn, outcome, note, outcomeDetails } = row;
  const { decisionNumber, decisionDate } = outcomeDetails;
  const said: Partial<Record<PastColumn, string | null>> = {
    number,
    sentOn: row.sentOn,
    title: row.title,
    kind: row.kind,
    article: row.eId,
    medium: row.medium,
    dueOn,
    answeredOn,
    outcome,
    note,
    sender: nameOf(row.senderId),
    addressee: row.addresseeIds.map(nameOf).join('; '),
    decisionNumber: typeof decisionNumber === 'string' ? decisionNumber : null,
    decisionDate: typeof decisionDate === 'string' ? decisionDate : null,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}
