import type { TimelineEntry } from '../../contract/request-views.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { fromSeqCursor, toPage } from '../platform/paging.ts';
import { asMessage } from './show-message.ts';
import { inVietnam } from './request-row-store.ts';
import { findOwnSide } from './side-store.ts';
import { loadTimeline, type Side, type StoredEntry } from './timeline-store.ts';

type Wanted = { requestId: string; by?: Side | undefined; cursor?: string | undefined; limit: number };

/**
 * What happened on a request and what was written, the earliest first; of lines that one sees.
 * @throws {NotFound} when the request does not concern one's own agency, or is not for the asker's eyes in it
 */
export function listTimeline(context: ActingContext, { requestId, by, cursor, limit }: Wanted) {
  demand(mayReadRequests(context.actor));
  const after = fromSeqCursor(cursor);
  return inquire(context, async (tx) => {
    found(await findOwnSide(tx, requestId));
    const rows = await loadTimeline(tx, { requestId, by: by ?? null }, { after, limit: limit + 1 });
    return toPage(rows, limit, ({ seq }) => [String(seq)], showEntry);
  });
}

/** An entry as the API gives it. */
export function showEntry({ at, message, ...entry }: StoredEntry): TimelineEntry {
  return { ...entry, at: inVietnam(at), message: message && asMessage(message) };
}
