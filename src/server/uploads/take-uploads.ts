import { mayUpload } from '../../domain/upload/may.ts';
import { type ActingContext, demand } from '../access/context.ts';
import { keepBlob } from '../files/keep-file.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { NotFound, Refused } from '../platform/problem.ts';
import { lockUploads, saveTaken, type StoredUpload } from './upload-store.ts';

/** A file of the own agency that was kept from an upload; `size` in bytes. */
export type KeptFile = { id: string; name: string; mediaType: string; size: number; sha256: string };

/**
 * Keeps files that the asker has sent up as files of their agency, in the order given. Each upload is taken once.
 * @throws {NotFound} when one is not the asker's own, or was taken or given up
 * @throws {Refused} `uploadNotReady` when one is not whole, not checked yet, or was refused
 */
export async function takeUploads(
  tx: Tx,
  context: ActingContext,
  uploadIds: readonly string[],
): Promise<KeptFile[]> {
  demand(mayUpload(context.actor));
  const ids = [...new Set(uploadIds)];
  const own = new Map((await lockUploads(tx, ids)).map((upload) => [upload.id, upload]));
  const wanted = ids.map((id) => own.get(id));
  const kept: KeptFile[] = [];
  for (const upload of wanted) kept.push(await take(tx, upload));
  return kept;
}

async function take(tx: Tx, upload: StoredUpload | undefined): Promise<KeptFile> {
  if (upload === undefined || upload.state === 'taken' || upload.state === 'dropped') throw new NotFound();
  const { id, name, size, state, mediaType, sha256 } = upload;
  if (state !== 'ready' || mediaType === null || sha256 === null) throw new Refused('uploadNotReady');
  const file = { id: newId(), name, mediaType, size, sha256 };
  // The upload first: that it became this file is what allows the row of the file.
  await saveTaken(tx, id, file.id);
  await keepBlob(tx, file);
  return file;
}
