import { sql } from 'kysely';
import { dayNumber } from '../../domain/calendar/day-number.ts';
import type { FulfilmentPart } from '../../domain/duty/fulfilment.ts';
import { mayReadDuties, mayReadExceptions } from '../../domain/duty/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromDayCursor, toPage } from '../platform/paging.ts';
import { Refused } from '../platform/problem.ts';
import type { Scope } from './desk-store.ts';
import { handsOf, isMine, staffOf } from '../absences/read-holders.ts';
import { asRow, rowColumns, rowTables, type StoredRow } from './side-store.ts';

type Wanted = {
  from: string;
  to: string;
  part?: FulfilmentPart | undefined;
  scope: Scope;
  cursor?: string | undefined;
  limit: number;
};

const mostDays = 62;

/** What falls due from a day to a day, in whatever state, the earliest first: the reader's own and what they follow, or the whole agency's. */
export async function listDueDays(context: ActingContext, wanted: Wanted) {
  const { from, to, part, scope, cursor, limit } = wanted;
  demand(scope === 'mine' ? mayReadDuties(context.actor) : mayReadExceptions(context.actor));
  if (dayNumber(to) - dayNumber(from) >= mostDays) throw new Refused('periodTooLong');
  const reader = { ...context.actor, day: context.clock.today() };
  const after = fromDayCursor(cursor);
  const { rows } = await inquire(context, (tx) =>
    sql<StoredRow>`
      with ${staffOf(reader)} ${scope === 'mine' ? sql`, ${handsOf(reader)}` : sql``},
      page as materialized (
        select s.* from fulfilment_side s
        where s.agency_id = ${reader.agencyId} and s.due_on between ${from}::date and ${to}::date
          ${part === undefined ? sql`` : sql`and s.part = ${part}`}
          ${scope === 'mine' ? sql`and ${isMine}` : sql``}
          ${after === null ? sql`` : sql`and (s.due_on, s.fulfilment_id) > (${after[0]}::date, ${after[1]}::uuid)`}
        order by s.due_on, s.fulfilment_id limit ${limit + 1})
      select ${rowColumns(reader)} from page s ${rowTables(reader)} order by s.due_on, s.fulfilment_id`.execute(
      tx,
    ),
  );
  return toPage(
    rows,
    limit,
    ({ dueOn, id }) => [dueOn, id],
    (row) => asRow(row, reader.day),
  );
}
