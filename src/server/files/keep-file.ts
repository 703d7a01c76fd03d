import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { type FileFacts, insertFile, insertPieces } from './file-store.ts';

/** A file as it came in. */
export type File = { name: string; mediaType: string; bytes: Uint8Array };

/** Keeps a file of the asker's agency for good, with its hash. Files are never changed. */
export async function keepFile(
  tx: Tx,
  { name, mediaType, bytes }: File,
): Promise<{ id: string; size: number; sha256: string }> {
  const kept = { id: newId(), size: bytes.length, sha256: await hashOf(bytes) };
  await insertFile(tx, { ...kept, name, mediaType });
  await insertPieces(tx, kept.id, bytes);
  return kept;
}

/** Keeps a file whose bytes are a blob already: the database allows it for an upload of the asker that is taken. */
export async function keepBlob(tx: Tx, file: FileFacts): Promise<void> {
  await insertFile(tx, file, true);
}

/** SHA-256 in hexadecimal; away from the server's own thread, since a file may have 50 MB. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(
    await crypto.subtle.digest(
      'SHA-256',
      new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length),
    ),
  ).toString('hex');
}
