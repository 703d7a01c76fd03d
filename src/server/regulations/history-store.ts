import { sql } from 'kysely';
import type { HistoryEntry } from '../../contract/regulations.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { shortNameOn } from './regulation-store.ts';

export type Told = HistoryEntry & { seq: string };

/** What happened to a regulation, the latest first; agencies as they were called then. */
export async function loadHistory(
  tx: Tx,
  regulationId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<Told[]> {
  const day = sql`(e.at at time zone 'Asia/Ho_Chi_Minh')::date`;
  const { rows } = await sql<Omit<Told, 'at'> & { at: Date }>`
    select e.id, e.seq::text as seq, e.at, e.kind, e.details,
      jsonb_build_object('agencyId', e.agency_id, 'shortName', ${shortNameOn(sql`e.agency_id`, day)}) as by
    from regulation_event e
    where e.regulation_id = ${regulationId} ${after === null ? sql`` : sql`and e.seq < ${after}::bigint`}
    order by e.seq desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Tells all participants what happened to their regulation, in the same words. */
export async function insertHistory(
  tx: Tx,
  event: { regulationId: string; kind: HistoryEntry['kind']; details: HistoryEntry['details'] },
): Promise<void> {
  await tx
    .insertInto('regulation_event')
    .values({
      id: newId(),
      regulation_id: event.regulationId,
      kind: event.kind,
      details: JSON.stringify(event.details),
    })
    .execute();
}
