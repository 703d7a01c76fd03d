import { sql } from 'kysely';
import type { LineState, RequestPart } from '../../domain/request/request.ts';
import { type Reader, staffOf } from '../absences/read-holders.ts';
import type { Tx } from '../platform/database.ts';
import { rowColumns, rowTables, type StoredRow } from './request-row-store.ts';

/** What of a part is open, by state: how much it is, and the first rows of each in the order of their due days. */
export async function loadBoard(
  tx: Tx,
  reader: Reader,
  { part, regulationId }: { part: RequestPart; regulationId?: string | undefined },
  most: number,
): Promise<{ counts: { state: LineState; count: number }[]; rows: StoredRow[] }> {
  const open = sql`s.agency_id = ${reader.agencyId} and s.part = ${part} and s.open
    ${regulationId === undefined ? sql`` : sql`and s.regulation_id = ${regulationId}`}`;
  const counts = await sql<{ state: LineState; count: number }>`
    select s.state, count(*)::int as count from request_side s where ${open} group by s.state`.execute(tx);
  const { rows } = await sql<StoredRow>`
    with ${staffOf(reader)},
    ranked as materialized (
      select s.request_id, row_number() over (partition by s.state order by s.sort_on, s.request_id) as place
      from request_side s where ${open})
    select ${rowColumns(reader)}
    from ranked join request_side s on s.agency_id = ${reader.agencyId} and s.request_id = ranked.request_id ${rowTables(reader)}
    where ranked.place <= ${most} order by s.sort_on, s.request_id`.execute(tx);
  return { counts: counts.rows, rows };
}
