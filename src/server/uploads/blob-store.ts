import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Waits until nobody else keeps or removes the same bytes; until the transaction ends. */
export async function lockBlob(tx: Tx, sha256: string): Promise<void> {
  await sql`select lock_blob(${sha256})`.execute(tx);
}

/** Notes that the bytes of a hash are kept. */
export async function saveBlob(tx: Tx, { sha256, size }: { sha256: string; size: number }): Promise<void> {
  await sql`insert into blob (sha256, size) values (${sha256}, ${size})
    on conflict (sha256) do update set unused_since = null`.execute(tx);
}

/** Notes since when blobs are not named by any file or upload. */
export async function markUnusedBlobs(tx: Tx, now: Date): Promise<void> {
  await sql`select mark_unused_blobs(${now})`.execute(tx);
}

/** Hashes that nothing has named since before then. */
export async function findUnusedBlobs(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from blob where unused_since < ${before}
    order by unused_since limit ${limit}`.execute(tx);
  return rows.map(({ sha256 }) => sha256);
}

/** Takes the row of a blob away, unless something names it now; says whether it did. */
export async function forgetBlob(tx: Tx, sha256: string, before: Date): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select forget_blob(${sha256}, ${before}) as gone`.execute(tx);
  return rows[0]?.gone ?? false;
}
