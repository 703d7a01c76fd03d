import { type ActingContext, found, inquire } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { findFile, type StoredFile } from './file-store.ts';

/**
 * A kept file that the asker may see and that has its bytes still.
 * @throws {NotFound} when there is none, or it is hidden
 * @throws {Refused} `fileDestroyed`
 */
export async function findKeptFile(context: ActingContext, fileId: string): Promise<StoredFile> {
  const file = found(await inquire(context, (tx) => findFile(tx, fileId)));
  if (file.destroyed) throw new Refused('fileDestroyed');
  return file;
}
