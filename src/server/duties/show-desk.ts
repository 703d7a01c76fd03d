import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { deskGroups, exceptionGroups } from '../../domain/duty/desk.ts';
import { mayReadDuties, mayReadExceptions } from '../../domain/duty/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { toCursor } from '../platform/paging.ts';
import { countWaitingProposals } from '../proposals/list-waiting-proposals.ts';
import { type Group, type GroupRow, loadDesk, type Scope } from './desk-store.ts';
import { asRow } from './side-store.ts';

/** Rows of a group that are shown at once. */
const first = 10;

export type Desk = {
  today: string;
  groups: { group: Group; count: number; items: FulfilmentRow[]; nextCursor: string | null }[];
  waitingProposals: number;
};

/** What one has to do, by group with exact counts; for a leader the exceptions of the agency. */
export async function showDesk(context: ActingContext, { scope }: { scope: Scope }): Promise<Desk> {
  demand(scope === 'mine' ? mayReadDuties(context.actor) : mayReadExceptions(context.actor));
  const today = context.clock.today();
  return inquire(context, async (tx) => {
    const rows = await loadDesk(tx, { ...context.actor, day: today }, scope, first);
    const groups = scope === 'mine' ? deskGroups : exceptionGroups;
    return {
      today,
      groups: groups.map((group) => groupOf(group, rows, today)),
      waitingProposals: await countWaitingProposals(tx, context.actor.agencyId),
    };
  });
}

function groupOf(group: Group, desk: readonly GroupRow[], today: string): Desk['groups'][number] {
  const rows = desk.filter((row) => row.group === group);
  const [{ count } = { count: 0 }] = rows;
  const last = rows.at(-1);
  return {
    group,
    count,
    items: rows.map(({ group: _group, count: _count, ...row }) => asRow(row, today)),
    nextCursor: last !== undefined && count > rows.length ? toCursor([last.dueOn, last.id]) : null,
  };
}
