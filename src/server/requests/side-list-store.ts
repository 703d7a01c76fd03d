import { type RawBuilder, sql } from 'kysely';
import type { RequestFilters, RequestQueue } from '../../contract/request-filters.ts';
import { type RequestPart, requestParts } from '../../domain/request/request.ts';
import { handsOf, type Reader, staffOf } from '../absences/read-holders.ts';
import type { Tx } from '../platform/database.ts';
import { conditionsOf, inQueue, isOwnWork, isUnread } from './request-filters-store.ts';
import { rowColumns, rowTables, type StoredRow } from './request-row-store.ts';

/** Where a page begins: behind the day and the id of the last row; of what is open the day may be `infinity`. */
export type Page = { after: readonly [day: string, id: string] | null; limit: number };

/** Queues of what is open are in the order of their due days. */
export function isByDueDay(queue: RequestQueue): boolean {
  return queue !== 'all' && queue !== 'ended';
}

/** One page of the agency's own sides, by due day or the latest sent first. */
export async function loadPage(
  tx: Tx,
  reader: Reader,
  wanted: RequestFilters,
  { after, limit }: Page,
): Promise<StoredRow[]> {
  const order = isByDueDay(wanted.queue)
    ? { by: sql`s.sort_on, s.request_id`, beyond: sql`(s.sort_on, s.request_id) >` }
    : { by: sql`s.sent_on desc, s.request_id desc`, beyond: sql`(s.sent_on, s.request_id) <` };
  const behind = after === null ? sql`` : sql`and ${order.beyond} (${after[0]}::date, ${after[1]}::uuid)`;
  const branches = partsOf(wanted).map(
    (part) =>
      sql`(select s.* from request_side s ${where(reader, wanted, part)} ${behind} order by ${order.by} limit ${limit})`,
  );
  const { rows } = await sql<StoredRow>`
    with ${tablesFor(reader, wanted)},
    page as materialized (
      select * from (${sql.join(branches, sql` union all `)}) s order by ${order.by} limit ${limit})
    select ${rowColumns(reader)} from page s ${rowTables(reader)} order by ${order.by}`.execute(tx);
  return rows;
}

/** How many rows all pages have together. */
export async function countSides(tx: Tx, reader: Reader, wanted: RequestFilters): Promise<number> {
  const counts = partsOf(wanted).map(
    (part) => sql`(select count(*) from request_side s ${where(reader, wanted, part)})`,
  );
  const { rows } = await sql<{ total: number }>`
    with ${tablesFor(reader, wanted)} select (${sql.join(counts, sql` + `)})::int as total`.execute(tx);
  return rows[0]?.total ?? 0;
}

function tablesFor(reader: Reader, { mine }: { mine?: boolean | undefined }): RawBuilder<unknown> {
  return mine === true ? sql`${staffOf(reader)}, ${handsOf(reader)}` : staffOf(reader);
}

/**
 * The parts that are walked through each by its own index; null where an index leads over both: by regulation, kind or
 * counterpart.
 */
function partsOf(wanted: RequestFilters): readonly (RequestPart | null)[] {
  if (wanted.part !== undefined) return [wanted.part];
  const { queue, regulationId, kind, counterpartId } = wanted;
  const led = regulationId !== undefined || kind !== undefined || counterpartId !== undefined;
  return led && !isByDueDay(queue) ? [null] : requestParts;
}

function where(reader: Reader, wanted: RequestFilters, part: RequestPart | null): RawBuilder<unknown> {
  const conditions = [
    sql`s.agency_id = ${reader.agencyId}`,
    ...(part === null ? [] : [sql`s.part = ${part}`]),
    ...conditionsOf(reader, wanted),
  ];
  return sql`where ${sql.join(conditions, sql` and `)}`;
}

export type QueueCounts = { part: RequestPart; unread: number } & Record<RequestQueue, number>;

/** How many of the agency's own sides stand in each queue, and how many the reader has not seen; no row for an empty box. */
export async function countQueues(
  tx: Tx,
  reader: Reader,
  wanted: Pick<RequestFilters, 'mine' | 'regulationId'>,
): Promise<QueueCounts[]> {
  const narrowed = sql`${wanted.regulationId === undefined ? sql`` : sql`and s.regulation_id = ${wanted.regulationId}`}
    ${wanted.mine === true ? sql`and ${isOwnWork}` : sql``}`;
  const of = (queue: RequestQueue) =>
    sql`count(*) filter (where ${inQueue(queue, reader.day)})::int as ${sql.ref(queue)}`;
  const { rows } = await sql<QueueCounts>`
    with ${tablesFor(reader, wanted)},
    open as (
      select s.part, ${sql.join(openQueues.map(of))} from request_side s
      where s.agency_id = ${reader.agencyId} and s.open ${narrowed} group by s.part),
    whole as (
      select s.part, count(*)::int as "all", count(*) filter (where ${isUnread})::int as unread from request_side s
      where s.agency_id = ${reader.agencyId} ${narrowed} group by s.part)
    select w.part, w.unread, w."all", w."all" - coalesce(o.open, 0) as ended,
      ${sql.join(openQueues.map((queue) => sql`coalesce(${sql.ref(`o.${queue}`)}, 0) as ${sql.ref(queue)}`))}
    from whole w left join open o on o.part = w.part`.execute(tx);
  return rows;
}

const openQueues = ['overdue', 'today', 'week', 'own', 'waiting', 'arrived', 'open'] as const;
