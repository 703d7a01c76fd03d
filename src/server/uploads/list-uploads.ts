import type { UploadView } from '../../contract/uploads.ts';
import { mayUpload } from '../../domain/upload/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromIdCursor, toPage } from '../platform/paging.ts';
import { showUpload } from './show-upload.ts';
import { findOpenUploads } from './upload-store.ts';

type Wanted = { cursor?: string | undefined; limit: number };

/** The asker's own files on their way in, the latest first. */
export async function listUploads(
  context: ActingContext,
  { cursor, limit }: Wanted,
): Promise<{ items: UploadView[]; nextCursor: string | null }> {
  demand(mayUpload(context.actor));
  const [before = null] = fromIdCursor(cursor, 1);
  const rows = await inquire(context, (tx) => findOpenUploads(tx, { before, limit: limit + 1 }));
  return toPage(rows, limit, ({ id }) => [id], showUpload);
}
