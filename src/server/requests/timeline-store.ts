import { sql } from 'kysely';
import type { TimelineEntry } from '../../contract/request-views.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';
import { loadMessages, type StoredMessage } from './message-view-store.ts';

/** Who did something: one's own agency, another one, or nobody, as days go by. */
export type Side = 'own' | 'other' | 'system';

/** An entry as the database gives it. */
export type StoredEntry = Omit<TimelineEntry, 'at' | 'message'> & { at: Date; message: StoredMessage | null };

/** What happened by which something was written: its words stand with it. */
const writing = ['messageSent', 'messageCorrected', 'answered', 'partAnswered', 'supplemented'];
/** What leaves a receipt, by which of its two kinds. */
const receiving = ['received', 'acknowledged', 'messageReceived'];

const by: Record<Side, ReturnType<typeof sql>> = {
  own: sql`and e.agency_id = app_agency()`,
  other: sql`and e.agency_id <> app_agency()`,
  system: sql`and e.agency_id is null`,
};

/** A page of what happened on a request, as far as the asker's agency sees it; with what was written, and its receipts. */
export async function loadTimeline(
  tx: Tx,
  wanted: { requestId: string; by: Side | null },
  { after, limit }: { after: string | null; limit: number },
): Promise<StoredEntry[]> {
  type Row = Omit<StoredEntry, 'message'> & { messageId: string | null };
  const { rows } = await sql<Row>`
    with page as materialized (
      select e.*, (e.details ->> 'messageId')::uuid as message_id from request_event e
      where e.request_id = ${wanted.requestId} ${after === null ? sql`` : sql`and e.seq > ${after}::bigint`}
        ${wanted.by === null ? sql`` : by[wanted.by]}
      order by e.seq limit ${limit})
    select e.id, e.seq::int as seq, e.at, e.kind, e.details,
      case when e.agency_id is not null then ${asParty(sql`e.agency_id`, sql`app_today()`)} end as by,
      case when e.line_agency is not null then ${asParty(sql`e.line_agency`, sql`app_today()`)} end as line,
      case when e.kind = any(${writing}) then e.message_id end as "messageId",
      (select x.id from request_receipt x where x.request_id = e.request_id and x.agency_id = e.agency_id
          and x.message_id is not distinct from e.message_id and x.line_agency is not distinct from e.line_agency
          and x.kind = case when e.kind = any(${receiving}) then 'received' else 'sent' end
          and e.kind = any(${['sent', ...writing, ...receiving]})
        order by x.at limit 1) as "receiptId"
    from page e order by e.seq`.execute(tx);
  const written = rows.flatMap(({ messageId }) => (messageId === null ? [] : [messageId]));
  const messages = new Map((await loadMessages(tx, written)).map((message) => [message.id, message]));
  return rows.map(({ messageId, ...row }) => ({
    ...row,
    message: messageId === null ? null : (messages.get(messageId) ?? null),
  }));
}
