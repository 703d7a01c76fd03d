import { mayKeepHosts } from '../../domain/api-access/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromCursor, toPage } from '../platform/paging.ts';
import { loadHosts, toHost } from './host-store.ts';

/** The places to which this installation may send messages, in the order of their names. */
export async function listWebhookHosts(
  context: ActingContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  demand(mayKeepHosts(context.actor));
  const [after = null] = cursor === undefined ? [] : fromCursor(cursor, 1);
  const rows = await inquire(context, (tx) => loadHosts(tx, after, limit + 1));
  return toPage(rows, limit, (row) => [row.origin], toHost);
}
