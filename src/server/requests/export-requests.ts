import type { RequestFilters } from '../../contract/request-filters.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { writeXlsx } from '../regulations/write-xlsx.ts';
import { makeRequestTable } from './make-request-table.ts';
import { asRow } from './request-row-store.ts';
import { loadPage } from './side-list-store.ts';

/** Rows of one file at most. */
const mostRows = 10_000;

/** The list as a table that a person keeps; the trail says that it was taken out, and how many rows. */
export async function exportRequests(context: ActingContext, wanted: RequestFilters): Promise<File> {
  demand(mayReadRequests(context.actor));
  const day = context.clock.today();
  const rows = await perform(context, async (tx) => {
    const found = await loadPage(tx, { ...context.actor, day }, wanted, { after: null, limit: mostRows + 1 });
    if (found.length > mostRows) throw new Refused('tooManyRows');
    await recordEvent(tx, {
      act: 'request.listExported',
      subjectKind: 'request',
      subjectId: null,
      subjectLabel: String(found.length),
    });
    return found;
  });
  const shown = rows.map((row) => asRow(row, day));
  return writeXlsx(makeRequestTable(shown, day, context.language));
}
