import { sql } from 'kysely';
import type { FulfilmentPart, Standing } from '../../domain/duty/fulfilment.ts';
import { mayReadDuties } from '../../domain/duty/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { fromDayCursor, toPage } from '../platform/paging.ts';
import { staffOf } from '../absences/read-holders.ts';
import { asRow, hasRegulation, rowColumns, rowTables, standingAsOf, type StoredRow } from './side-store.ts';

type Wanted = {
  regulationId: string;
  dutyId?: string | undefined;
  standing?: Standing | undefined;
  part?: FulfilmentPart | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The fulfilments under a regulation that concern one's own agency, the latest due first. */
export async function listFulfilments(context: ActingContext, wanted: Wanted) {
  demand(mayReadDuties(context.actor));
  const { regulationId, dutyId, standing, part, cursor, limit } = wanted;
  const reader = { ...context.actor, day: context.clock.today() };
  const after = fromDayCursor(cursor);
  const rows = await inquire(context, async (tx) => {
    found((await hasRegulation(tx, reader.agencyId, regulationId)) || null);
    const sides = await sql<StoredRow>`
      with ${staffOf(reader)},
      page as materialized (
        select s.* from fulfilment_side s
        where s.agency_id = ${reader.agencyId} and s.regulation_id = ${regulationId}
          ${dutyId === undefined ? sql`` : sql`and s.duty_id = ${dutyId}`}
          ${standing === undefined ? sql`` : sql`and ${standingAsOf(reader.day)} = ${standing}`}
          ${part === undefined ? sql`` : sql`and s.part = ${part}`}
          ${after === null ? sql`` : sql`and (s.due_on, s.fulfilment_id) < (${after[0]}::date, ${after[1]}::uuid)`}
        order by s.due_on desc, s.fulfilment_id desc limit ${limit + 1})
      select ${rowColumns(reader)} from page s ${rowTables(reader)}
      order by s.due_on desc, s.fulfilment_id desc`.execute(tx);
    return sides.rows;
  });
  return toPage(
    rows,
    limit,
    ({ dueOn, id }) => [dueOn, id],
    (row) => asRow(row, reader.day),
  );
}
