import type { Tx } from '../platform/database.ts';
import { type FileFacts, findFile, loadPieces } from './file-store.ts';

/** A kept file with its bytes, as it came in; null when there is none or the asker may not see it. */
export async function loadFile(tx: Tx, fileId: string): Promise<(FileFacts & { bytes: Uint8Array }) | null> {
  const facts = await findFile(tx, fileId);
  if (facts === null) return null;
  return { ...facts, bytes: Buffer.concat(await loadPieces(tx, fileId), facts.size) };
}
