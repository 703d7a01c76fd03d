import type { RegisterRow } from '../../contract/registers.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { lineStateNames, outcomeNames } from '../../domain/request/request-names.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromSeqCursor, toPage } from '../platform/paging.ts';
import type { Language } from '../platform/problem.ts';
import { findEntries, type StoredEntry, type WantedRegister } from './register-list-store.ts';

/** A register of one's own agency in the order of its numbers. */
export async function listRegister(
  context: ActingContext,
  { cursor, limit, ...wanted }: WantedRegister & { cursor?: string | undefined; limit: number },
) {
  demand(mayReadRequests(context.actor));
  const after = Number(fromSeqCursor(cursor) ?? 0);
  const rows = await inquire(context, (tx) => findEntries(tx, wanted, { after, limit: limit + 1 }));
  return toPage(
    rows,
    limit,
    ({ number }) => [String(number)],
    (row) => showEntry(row, context.language),
  );
}

/** A line of a register with its result in words: the state, and how it ended. */
export function showEntry(
  { state, outcome, ownOutcome, ...entry }: StoredEntry,
  language: Language,
): RegisterRow {
  const ended = outcome === null ? null : (ownOutcome ?? outcomeNames[language][outcome] ?? outcome);
  const words = [state === null ? null : lineStateNames[language][state], ended];
  return { ...entry, result: words.filter((one) => one !== null).join(': ') || null };
}
