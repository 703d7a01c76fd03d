import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { type FileFacts, findFile, loadPieces } from './file-store.ts';

/**
 * A kept file that lies in the database with its bytes, as it came in; null when there is none or the asker may not see it.
 * One that was sent up in parts is streamed: `sendKeptFile`.
 * @throws {Refused} `fileDestroyed`
 */
export async function loadFile(tx: Tx, fileId: string): Promise<(FileFacts & { bytes: Uint8Array }) | null> {
  const facts = await findFile(tx, fileId);
  if (facts === null || facts.inBlob) return null;
  if (facts.destroyed) throw new Refused('fileDestroyed');
  return { ...facts, bytes: Buffer.concat(await loadPieces(tx, fileId), facts.size) };
}
