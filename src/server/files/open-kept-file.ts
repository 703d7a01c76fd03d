import { Readable } from 'node:stream';
import { type ActingContext, inquire } from '../access/context.ts';
import type { Blobs } from '../platform/blobs.ts';
import type { ByteRange } from '../platform/streamed-file.ts';
import { loadPiece, pieceSize, type StoredFile } from './file-store.ts';

/** The bytes of a kept file that was found visible, wherever they lie; all, or a range of them. */
export async function openKeptFile(
  blobs: Blobs,
  context: ActingContext,
  file: StoredFile,
  range: ByteRange = { from: 0, to: file.size - 1 },
): Promise<Readable> {
  if (file.size === 0) return Readable.from([]);
  return file.inBlob ? blobs.read(file.sha256, range) : Readable.from(piecesOf(context, file.id, range));
}

/** Each piece by a read of its own: no transaction stays open while somebody downloads slowly. */
async function* piecesOf(context: ActingContext, fileId: string, { from, to }: ByteRange) {
  for (let place = Math.floor(from / pieceSize); place * pieceSize <= to; place += 1) {
    const piece = await inquire(context, (tx) => loadPiece(tx, fileId, place));
    if (piece === null) throw new Error('a piece of a kept file is gone');
    yield piece.subarray(Math.max(0, from - place * pieceSize), to - place * pieceSize + 1);
  }
}
