import type { Tx } from '../platform/database.ts';
import { NotFound, Refused } from '../platform/problem.ts';
import { destroyBytes, type FileFacts, findFile } from './file-store.ts';

/**
 * Takes the bytes of a file of the asker's agency away for good. Others who keep the same bytes keep theirs.
 * @throws {NotFound} when it is not one of the own agency
 * @throws {Refused} `fileDestroyed` when that was done before
 */
export async function destroyKeptFile(tx: Tx, fileId: string, reason: string): Promise<FileFacts> {
  const file = await findFile(tx, fileId);
  if (file?.destroyed === true) throw new Refused('fileDestroyed');
  if (file === null || !(await destroyBytes(tx, fileId, reason))) throw new NotFound();
  return file;
}
