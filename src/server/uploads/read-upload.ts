import type { UploadView } from '../../contract/uploads.ts';
import { mayUpload } from '../../domain/upload/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { showUpload } from './show-upload.ts';
import { findUpload } from './upload-store.ts';

/** How far one of the asker's own files is. */
export async function readUpload(
  context: ActingContext,
  { uploadId }: { uploadId: string },
): Promise<UploadView> {
  demand(mayUpload(context.actor));
  return showUpload(found(await inquire(context, (tx) => findUpload(tx, uploadId))));
}
