import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** What is known of a file besides its bytes. */
export type FileFacts = { id: string; name: string; mediaType: string; size: number; sha256: string };

/** What is known of a kept file, and where its bytes are. */
export type StoredFile = FileFacts & { inBlob: boolean; destroyed: boolean };

/** Bytes of a row; small enough that one is decoded between two other calls. */
export const pieceSize = 1_000_000;
/** Pieces of one statement, 64 MB: no statement takes more than 1 GB. */
const piecesAtOnce = 64;

/** Writes what is known of a file, whose bytes are pieces unless they are a blob. */
export async function insertFile(
  tx: Tx,
  { id, name, mediaType, size, sha256 }: FileFacts,
  inBlob = false,
): Promise<void> {
  const row = { id, name, media_type: mediaType, size, sha256, in_blob: inBlob };
  await tx.insertInto('stored_file').values(row).execute();
}

/** Writes the bytes of a file in pieces. */
export async function insertPieces(tx: Tx, fileId: string, bytes: Uint8Array): Promise<void> {
  const pieces = piecesOf(bytes).map((content, place) => ({ file_id: fileId, place, content }));
  // One statement for all but the largest files, which no statement could hold.
  for (let from = 0; from < pieces.length; from += piecesAtOnce) {
    await tx
      .insertInto('stored_piece')
      .values(pieces.slice(from, from + piecesAtOnce))
      .execute();
  }
}

function piecesOf(bytes: Uint8Array): Buffer[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.ceil(whole.length / pieceSize) }, (_, place) =>
    whole.subarray(place * pieceSize, (place + 1) * pieceSize),
  );
}

/** What is known of a file that the asker may see; null when there is none. */
export async function findFile(tx: Tx, fileId: string): Promise<StoredFile | null> {
  const row = await tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type as mediaType', 'size', 'sha256', 'in_blob as inBlob'])
    .select(sql<boolean>`destroyed_at is not null`.as('destroyed'))
    .where('id', '=', fileId)
    .executeTakeFirst();
  return row ?? null;
}

/** The bytes of a file, in their order. */
export async function loadPieces(tx: Tx, fileId: string): Promise<Buffer[]> {
  const rows = await tx
    .selectFrom('stored_piece')
    .select('content')
    .where('file_id', '=', fileId)
    .orderBy('place')
    .execute();
  return rows.map(({ content }) => content);
}

/** One piece of a file's bytes; null behind the last one. */
export async function loadPiece(tx: Tx, fileId: string, place: number): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('stored_piece')
    .select('content')
    .where('file_id', '=', fileId)
    .where('place', '=', place)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** Takes the bytes of a file of the own agency away for good; says whether there was something to destroy. */
export async function destroyBytes(tx: Tx, fileId: string, reason: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select destroy_file(${fileId}, ${reason}) as gone`.execute(
    tx,
  );
  return rows[0]?.gone ?? false;
}
