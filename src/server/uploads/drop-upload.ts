import { mayUpload } from '../../domain/upload/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import type { Quarantine } from '../platform/quarantine.ts';
import { lockUploads, saveDropped } from './upload-store.ts';

/** Gives up one of the asker's own files that is not attached; what has come in of it goes. */
export async function dropUpload(
  quarantine: Quarantine,
  context: ActingContext,
  { uploadId }: { uploadId: string },
): Promise<{ dropped: true }> {
  demand(mayUpload(context.actor));
  await perform(context, async (tx) => {
    const [upload] = await lockUploads(tx, [uploadId]);
    const { state } = found(upload);
    if (state === 'taken') throw new Refused('uploadTaken');
    if (state !== 'dropped') await saveDropped(tx, uploadId);
  });
  await quarantine.remove(uploadId);
  return { dropped: true };
}
