import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { loadFiles, type RequestFile } from './request-file-store.ts';
import { findOwnSide } from './side-store.ts';

/** Every file of a request and its messages that the asker's agency sees, in the order in which they were sent. */
export function listRequestFiles(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<{ items: RequestFile[] }> {
  demand(mayReadRequests(context.actor));
  return inquire(context, async (tx) => {
    found(await findOwnSide(tx, requestId));
    return { items: await loadFiles(tx, requestId) };
  });
}
