import { type RawBuilder, sql } from 'kysely';
import type { RequestFilters, RequestQueue } from '../../contract/request-filters.ts';
import { endOfWeek } from '../../domain/duty/desk.ts';
import { handedToNobody, type Reader } from '../absences/read-holders.ts';

type Condition = RawBuilder<unknown>;

/** Requests that a search finds at most; among more, a word says too little. */
const enough = 5000;

/**
 * What of the open sides `s` stands in a queue on a day; several queues may hold one. `overdue`, `today` and `week` are by
 * `sort_on`, which has no day for what waits for the sender's consent.
 */
export function inQueue(queue: RequestQueue, day: string): Condition {
  const on = sql`${day}::date`;
  switch (queue) {
    case 'overdue':
      return sql`s.open and not s.paused and s.sort_on < ${on}`;
    case 'today':
      return sql`s.open and not s.paused and s.sort_on = ${on}`;
    case 'week':
      return sql`s.open and not s.paused and s.sort_on >= ${on} and s.sort_on <= ${endOfWeek(day)}::date`;
    case 'own':
      return sql`s.open and s.waits = 'own'`;
    case 'waiting':
      return sql`s.open and s.waits = 'other'`;
    case 'arrived':
      return sql`s.open and s.state in ('sent', 'arrived')`;
    case 'open':
      return sql`s.open`;
    case 'ended':
      return sql`not s.open`;
    case 'all':
      return sql`true`;
  }
}

/** What the reader has to do themselves: handed to them, to do with others, or theirs because it was handed to nobody. */
export const isOwnWork = sql<boolean>`(s.handed_to in (select id from mine)
  or s.helpers && (select array_agg(id) from mine)
  or s.handed_to is null and s.regulation_id in (select regulation_id from taken)
  or ${handedToNobody} and s.regulation_id in (select regulation_id from headed))`;

/** Whether somebody else did something that the reader has not seen; what was brought in is no news. */
export const isUnread = sql<boolean>`(s.news_seq > 0 and not exists (select from request_seen x where x.person_id = (select app_person())
  and x.agency_id = s.agency_id and x.request_id = s.request_id and x.seq >= s.news_seq))`;

/** What a list of sides `s` is narrowed by, besides its agency and part; `mine` needs the tables of `handsOf`. */
export function conditionsOf(reader: Reader, wanted: RequestFilters): Condition[] {
  const { q = '', queue, regulationId, eId, kind, ownKindId, state, urgency, from, to } = wanted;
  return [
    inQueue(queue, reader.day),
    regulationId !== undefined && sql`s.regulation_id = ${regulationId}`,
    eId !== undefined && sql`s.eid = ${eId}`,
    kind !== undefined && sql`s.kind = ${kind}`,
    ownKindId !== undefined && sql`s.own_kind_id = ${ownKindId}`,
    state !== undefined && sql`s.state = ${state}`,
    urgency !== undefined && sql`s.urgency = ${urgency}`,
    from !== undefined && sql`s.sent_on >= ${from}::date`,
    to !== undefined && sql`s.sent_on <= ${to}::date`,
    wanted.late !== undefined && sql`s.late = ${wanted.late}`,
    wanted.unconfirmed !== undefined && sql`s.unconfirmed = ${wanted.unconfirmed}`,
    wanted.mine === true && isOwnWork,
    wanted.unread === true && isUnread,
    ...lineConditions(wanted),
    q !== '' && isSaid(reader, q),
  ].filter((one) => one !== false);
}

/**
 * What is asked of the line with a counterpart: of who sent it to several any one of them, or the one that is named. What is
 * between two stands on the side.
 */
function lineConditions({ counterpartId, outcome, measure }: RequestFilters): Condition[] {
  const asked = [
    outcome !== undefined && { side: sql`s.outcome = ${outcome}`, line: sql`l.outcome = ${outcome}` },
    (measure === 'answered' || measure === 'onTime') && {
      side: sql`s.answered_count > 0`,
      line: sql`l.answered_on is not null`,
    },
    measure === 'onTime' && { side: sql`not s.late`, line: sql`coalesce(l.answered_on <= l.due_on, true)` },
  ].filter((one) => one !== false);
  const kinds = [
    measure === 'notices' ? sql`s.kind = 'notice'` : measure !== undefined && sql`s.kind <> 'notice'`,
  ].filter((one) => one !== false);
  if (asked.length === 0 && counterpartId === undefined) return kinds;
  const between = [
    sql`s.counterpart_id ${counterpartId === undefined ? sql`is not null` : sql`= ${counterpartId}`}`,
    ...asked.map(({ side }) => side),
  ];
  const toSeveral = [
    sql`l.request_id = s.request_id`,
    ...(counterpartId === undefined ? [] : [sql`l.agency_id = ${counterpartId}`]),
    ...asked.map(({ line }) => line),
  ];
  return [
    ...kinds,
    sql`(${sql.join(between, sql` and `)} or s.counterpart_id is null
      and exists (select from request_line l where ${sql.join(toSeveral, sql` and `)}))`,
  ];
}

/** Words of it, its code, or its number in a register of the own agency. */
function isSaid({ agencyId }: Reader, q: string): Condition {
  const number = /^\d{1,9}$/.test(q) ? Number(q) : null;
  return sql`s.request_id = any(array(
    select request_id from search_requests(${q}, ${enough})
    union select r.id from request r where r.code = ${q.toUpperCase()}
    ${number === null ? sql`` : sql`union select e.request_id from register_entry e where e.agency_id = ${agencyId} and e.number = ${number}`}))`;
}
