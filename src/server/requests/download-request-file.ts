import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import type { Blobs } from '../platform/blobs.ts';
import { sendKeptFile } from '../uploads/send-kept-file.ts';
import { hasFile } from './request-file-store.ts';

/** A file of a request: by the id of the request that one sees, so that no id of a file alone opens anything. */
export type OfFile = { requestId: string; fileId: string };

/** A file as it was sent, under its own name. */
export async function downloadRequestFile(
  blobs: Blobs,
  context: ActingContext,
  wanted: OfFile,
): Promise<File> {
  await demandFile(context, wanted);
  return sendKeptFile(blobs, context, wanted.fileId);
}

/** Ends the act with 404 unless the file hangs on the request and the asker sees it there. */
export async function demandFile(context: ActingContext, { requestId, fileId }: OfFile): Promise<void> {
  demand(mayReadRequests(context.actor));
  found((await inquire(context, (tx) => hasFile(tx, requestId, fileId))) || null);
}
