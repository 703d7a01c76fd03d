import { sql } from 'kysely';
import type { UploadReason } from '../../domain/upload/upload.ts';
import type { Tx } from '../platform/database.ts';

/** An upload that waits to be checked, as the worker sees it. */
export type WaitingUpload = {
  id: string;
  name: string;
  size: number;
  tries: number;
  personId: string;
  agencyId: string;
  appointmentId: string | null;
};

/** Uploads that are whole and not checked yet, the longest waiting first; held ones when their time has come. */
export async function findWaiting(tx: Tx, now: Date, limit: number): Promise<WaitingUpload[]> {
  const { rows } = await sql<WaitingUpload>`
    select id, name, size, tries, person_id as "personId", agency_id as "agencyId", appointment_id as "appointmentId"
    from upload where state = 'checking' or state = 'held' and try_at <= ${now}
    order by moved_at, id limit ${limit}`.execute(tx);
  return rows;
}

/** Marks an upload as found good, with what it is. Gives whether it was still waiting. */
export async function saveReady(
  tx: Tx,
  uploadId: string,
  { mediaType, sha256 }: { mediaType: string; sha256: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update upload
    set state = 'ready', media_type = ${mediaType}, sha256 = ${sha256}, moved_at = statement_timestamp()
    where id = ${uploadId} and state in ('checking', 'held')`.execute(tx);
  return numAffectedRows === 1n;
}

/** Marks an upload as refused for a reason. */
export async function saveRefused(tx: Tx, uploadId: string, reason: UploadReason): Promise<void> {
  await sql`update upload set state = 'refused', reason = ${reason}, moved_at = statement_timestamp()
    where id = ${uploadId} and state in ('checking', 'held')`.execute(tx);
}

/** Has an upload wait until then: whole, and nothing of it lost. */
export async function saveHeld(tx: Tx, uploadId: string, until: Date): Promise<void> {
  await sql`update upload set state = 'held', tries = tries + 1, try_at = ${until}
    where id = ${uploadId} and state in ('checking', 'held')`.execute(tx);
}

/** Writes down what was found in an upload, in the trail of its agency, as its person's doing. */
export async function recordInfected(
  tx: Tx,
  { uploadId, eventId, finding }: { uploadId: string; eventId: string; finding: string },
): Promise<void> {
  await sql`select record_infected(${uploadId}, ${eventId}, ${finding})`.execute(tx);
}

/** Marks as given up what has not moved since then: what came in no further, and what nobody attached. Gives their ids. */
export async function dropIdle(
  tx: Tx,
  { unfinished, unused }: { unfinished: Date; unused: Date },
): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`update upload set state = 'dropped', moved_at = statement_timestamp()
    where state = 'receiving' and moved_at < ${unfinished} or state = 'ready' and moved_at < ${unused}
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Forgets uploads that came to their end before then. */
export async function deleteEnded(tx: Tx, then: Date): Promise<void> {
  await sql`delete from upload where state in ('dropped', 'refused', 'taken') and moved_at < ${then}`.execute(
    tx,
  );
}

/** Of these ids, those whose bytes are still needed where they lie. */
export async function findInHand(tx: Tx, uploadIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from upload
    where id = any(${[...uploadIds]}::uuid[]) and state in ('receiving', 'checking', 'held')`.execute(tx);
  return rows.map(({ id }) => id);
}
