import type { RequestRow } from '../../contract/request-views.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { hasEnded, type LineState, lineStates, type RequestPart } from '../../domain/request/request.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { loadBoard } from './board-store.ts';
import { asRow } from './request-row-store.ts';

type Column = { state: LineState; count: number; items: RequestRow[] };

/** Rows of a column at most; the list has the others. */
const shownRows = 20;

/** What is open by state: how much it is, and what is due first of it. A column for each state, also without anything. */
export function showBoard(
  context: ActingContext,
  wanted: { part: RequestPart; regulationId?: string | undefined },
): Promise<{ columns: Column[] }> {
  demand(mayReadRequests(context.actor));
  const reader = { ...context.actor, day: context.clock.today() };
  return inquire(context, async (tx) => {
    const { counts, rows } = await loadBoard(tx, reader, wanted, shownRows);
    const columns = lineStates
      .filter((state) => !hasEnded(state))
      .map((state) => ({
        state,
        count: counts.find((one) => one.state === state)?.count ?? 0,
        items: rows.filter((row) => row.state === state).map((row) => asRow(row, reader.day)),
      }));
    return { columns };
  });
}
