import { type RawBuilder, sql } from 'kysely';
import type { RequestRow } from '../../contract/request-views.ts';
import { instantText, vietnameseSeconds } from '../../domain/calendar/event-moment.ts';
import { requestStanding } from '../../domain/request/standing.ts';
import { asColleague, holderOf, type Reader, staffOf } from '../absences/read-holders.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';

/** A row as the database gives it; `sortOn` and `sentAt` are what lists are sorted by. */
export type StoredRow = Omit<RequestRow, 'standing' | 'sentAt' | 'lastAt'> & {
  sentAt: Date;
  lastAt: Date;
  sortOn: string;
  late: boolean;
  silenceAgrees: boolean;
};

/** The columns of a row, of the sides `s` joined by `rowTables`. */
export function rowColumns({ day }: Reader): RawBuilder<unknown> {
  const today = sql`${day}::date`;
  return sql`r.id, r.code, s.part, jsonb_build_object('id', s.regulation_id, 'title', coalesce(g.title, ''), 'symbol', g.symbol) as regulation,
    s.eid as "eId", s.kind, k.name as "ownKind", r.title, s.urgency, s.restricted, r.medium, r.brought_in as "broughtIn",
    case when s.counterpart_id is not null then jsonb_build_array(${asParty(sql`s.counterpart_id`, today)}) else (
      select jsonb_agg(${asParty(sql`l.agency_id`, today)} order by l.place)
      from (select n.agency_id, n.place from request_line n where n.request_id = s.request_id order by n.place limit 3) l) end as counterparts,
    s.line_count as "counterpartCount", s.answered_count as "answeredCount", s.sent_on as "sentOn", s.sent_at as "sentAt",
    s.state, s.waits, s.due_on as "dueOn", s.sort_on::text as "sortOn", s.paused, s.silent, s.late,
    r.silence is not null as "silenceAgrees", s.unconfirmed, s.outcome,
    (select jsonb_build_object('number', e.number, 'period', e.period) from register_entry e
      where e.request_id = s.request_id and e.agency_id = s.agency_id and e.message_id is null
        and e.register = case s.part when 'from' then 'out' else 'in' end) as "ownNumber",
    ${asColleague} as holder, s.inner_due_on as "innerDueOn", s.news_seq > coalesce(seen.seq, 0) as unread, s.last_at as "lastAt"`;
}

/**
 * What the rows of the sides `s` are made of. Row security asks of each whether it is the agency's. A request stays with
 * who has left those below a participant, and sees the regulation no more.
 */
export function rowTables(reader: Reader): RawBuilder<unknown> {
  const side = { regulationId: sql`s.regulation_id`, handedTo: sql`s.handed_to`, when: sql`true` };
  return sql`join request r on r.id = s.request_id
    left join regulation g on g.id = s.regulation_id
    left join request_kind k on k.id = s.own_kind_id
    left join request_seen seen on seen.request_id = s.request_id and seen.agency_id = s.agency_id
      and seen.person_id = (select app_person())
    left join lateral ${holderOf(reader, side)} holder on true`;
}

/** The row of one request; null when it does not concern the agency, or nobody but others in it. */
export async function findRow(tx: Tx, reader: Reader, requestId: string): Promise<StoredRow | null> {
  const { rows } = await sql<StoredRow>`
    with ${staffOf(reader)}
    select ${rowColumns(reader)} from request_side s ${rowTables(reader)}
    where s.agency_id = ${reader.agencyId} and s.request_id = ${requestId}`.execute(tx);
  return rows[0] ?? null;
}

/** A row as the API gives it, with its standing on a day; instants in Vietnamese time. */
export function asRow(
  { sentAt, lastAt, sortOn: _sort, late, silenceAgrees, ...row }: StoredRow,
  day: string,
): RequestRow {
  const { state, dueOn, paused, silent } = row;
  return {
    ...row,
    sentAt: inVietnam(sentAt),
    lastAt: inVietnam(lastAt),
    standing: requestStanding({ state, dueOn, paused, late, silent, silenceAgrees }, day),
  };
}

/** An instant as it reads on a clock in Vietnam: `2022-09-14T23:59:59+07:00`. */
export function inVietnam(at: Date): string {
  return instantText(vietnameseSeconds({ at: at.toISOString() }));
}
