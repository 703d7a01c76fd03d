import type { Tx } from '../platform/database.ts';

/** What is known of a file besides its bytes. */
export type FileFacts = { id: string; name: string; mediaType: string; size: number; sha256: string };

/** Bytes of a row; small enough that one is decoded between two other calls. */
const pieceSize = 1_000_000;
/** Pieces of one statement, 64 MB: no statement takes more than 1 GB. */
const piecesAtOnce = 64;

/** Writes what is known of a file. */
export async function insertFile(tx: Tx, { id, name, mediaType, size, sha256 }: FileFacts): Promise<void> {
  await tx.insertInto('stored_file').values({ id, name, media_type: mediaType, size, sha256 }).execute();
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
export async function findFile(tx: Tx, fileId: string): Promise<FileFacts | null> {
  const row = await tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type as mediaType', 'size', 'sha256'])
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
