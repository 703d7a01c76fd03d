import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The addressees of a request of the asker's agency, in one order for all who lock them; `today`: reminded already. */
export async function findRemindable(
  tx: Tx,
  requestId: string,
): Promise<{ agencyId: string; today: boolean }[]> {
  const { rows } = await sql<{ agencyId: string; today: boolean }>`
    select l.agency_id as "agencyId", exists (select from request_event e where e.request_id = l.request_id
        and e.line_agency = l.agency_id and e.kind = 'reminded' and e.agency_id = app_agency()
        and (e.at at time zone 'Asia/Ho_Chi_Minh')::date = app_today()) as today
    from request_line l where l.request_id = ${requestId} order by l.agency_id`.execute(tx);
  return rows;
}
