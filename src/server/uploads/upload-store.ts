import { sql } from 'kysely';
import type { UploadReason, UploadState } from '../../domain/upload/upload.ts';
import type { Tx } from '../platform/database.ts';

/** An upload of the asker. */
export type StoredUpload = {
  id: string;
  name: string;
  size: number;
  received: number;
  state: UploadState;
  reason: UploadReason | null;
  mediaType: string | null;
  sha256: string | null;
  begunAt: Date;
};

const columns = sql`id, name, size, received, state, reason, media_type as "mediaType", sha256,
  begun_at as "begunAt"`;

/** Bytes of what a person has sent up in this agency and neither used nor given up. */
export async function countOpenBytes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select coalesce(sum(size), 0)::text as bytes from upload
    where person_id = app_person() and agency_id = app_agency() and state in ('receiving', 'checking', 'held', 'ready')`.execute(
    tx,
  );
  return Number(rows[0]?.bytes ?? 0);
}

/** Lets the uploads of a person begin one after the other, so that two at once do not pass the quota together. */
export async function lockOwnUploads(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('uploads:' || app_person(), 0))`.execute(tx);
}

/** Writes an upload of which nothing has come in. */
export async function insertUpload(
  tx: Tx,
  { id, name, size }: { id: string; name: string; size: number },
): Promise<void> {
  await tx.insertInto('upload').values({ id, name, size }).execute();
}

/** One of the asker's own uploads; null when there is none. */
export async function findUpload(tx: Tx, uploadId: string): Promise<StoredUpload | null> {
  const { rows } = await sql<StoredUpload>`select ${columns} from upload where id = ${uploadId}`.execute(tx);
  return rows[0] ?? null;
}

/** The asker's own uploads of these ids, held until the transaction ends. */
export async function lockUploads(tx: Tx, uploadIds: readonly string[]): Promise<StoredUpload[]> {
  const { rows } = await sql<StoredUpload>`select ${columns} from upload
    where id = any(${[...uploadIds]}::uuid[]) order by id for update`.execute(tx);
  return rows;
}

/** Notes how many bytes have come in; with the last one the upload waits to be checked. */
export async function saveReceived(tx: Tx, uploadId: string, received: number): Promise<void> {
  await sql`update upload set received = ${received}, moved_at = statement_timestamp(),
      state = case when ${received} = size then 'checking' else state end
    where id = ${uploadId} and state = 'receiving'`.execute(tx);
}

/** Marks an upload as given up. */
export async function saveDropped(tx: Tx, uploadId: string): Promise<void> {
  await sql`update upload set state = 'dropped', reason = null, moved_at = statement_timestamp()
    where id = ${uploadId}`.execute(tx);
}

/** Marks an upload as the kept file that it has become. */
export async function saveTaken(tx: Tx, uploadId: string, fileId: string): Promise<void> {
  await sql`update upload set state = 'taken', file_id = ${fileId}, moved_at = statement_timestamp()
    where id = ${uploadId}`.execute(tx);
}

/** The asker's own uploads that are neither taken nor given up, the latest first. */
export async function findOpenUploads(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<StoredUpload[]> {
  const { rows } = await sql<StoredUpload>`select ${columns} from upload
    where person_id = app_person() and agency_id = app_agency() and state not in ('taken', 'dropped')
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`.execute(tx);
  return rows;
}
