import { type RawBuilder, sql } from 'kysely';
import type { FileView, LineView, RequestView } from '../../contract/request-views.ts';
import type { LineSide, RequestClock } from '../../domain/request/line.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';

type Shown =
  | 'body'
  | 'fields'
  | 'sender'
  | 'enteredBy'
  | 'happenedOn'
  | 'told'
  | 'openToAll'
  | 'silence'
  | 'outNumber'
  | 'paperSymbol'
  | 'contentHash'
  | 'reading'
  | 'files';
/** What a request's page shows beside its row; `ownOutcomes`: of a kind that the regulation names, null for the others. */
export type StoredDetails = Pick<RequestView, Shown> & {
  clock: RequestClock;
  enteredBySide: LineSide | null;
  /** How the asker stands to it: it was assigned to them, and whether a leader approves what leaves. */
  holds: boolean;
  approves: boolean;
  article: { num: string | null; heading: string | null; body: string } | null;
  ownOutcomes: { key: string; name: string }[] | null;
  inside: Pick<RequestView['inside'], 'directions' | 'helpers' | 'notes' | 'drafts'>;
};

/** A line as the database gives it. */
export type StoredLine = Omit<
  LineView,
  'axisCode' | 'standing' | 'receivedSameDay' | 'dueAt' | 'disputedDueOn' | 'computation' | 'rule'
> & {
  receivedAt: Date | null;
  dueAt: Date | null;
  calendarSeq: number;
};

const today = sql`app_today()`;
const numbered = (number: string, period: string) =>
  sql`case when ${sql.ref(number)} is not null then jsonb_build_object('number', ${sql.ref(number)}, 'period', ${sql.ref(period)}) end`;

/** A file of a request or a message, `q` of `stored_file`. */
export const asFile = sql`jsonb_build_object('id', q.id, 'name', q.name, 'mediaType', q.media_type, 'size', q.size,
  'destroyed', q.destroyed_at is not null)`;

/** The files of what is sent, as a column of a query: of a message, or with null of the request `r` itself. */
export function filesOf(messageId: RawBuilder<unknown> | null): RawBuilder<FileView[]> {
  const of =
    messageId === null ? sql`f.request_id = r.id and f.message_id is null` : sql`f.message_id = ${messageId}`;
  return sql<FileView[]>`(select coalesce(jsonb_agg(${asFile} order by f.place, q.id), '[]')
    from request_file f join stored_file q on q.id = f.file_id where ${of})`;
}

/** The rest of a request's page; what is inside is the agency's own, and row security hides the others' as well. */
export async function loadDetails(tx: Tx, agencyId: string, requestId: string): Promise<StoredDetails> {
  const { rows } = await sql<StoredDetails>`
    select r.body, r.fields, ${asParty(sql`r.from_agency`, today)} as sender, ${asParty(sql`r.entered_by`, today)} as "enteredBy",
      r.happened_on as "happenedOn", r.told, r.open_to_all as "openToAll", r.silence, r.clock,
      ${numbered('r.out_number', 'r.out_period')} as "outNumber", r.paper_symbol as "paperSymbol",
      r.content_hash as "contentHash", ${filesOf(null)} as files, k.outcomes as "ownOutcomes",
      case when r.medium = 'system' then null when r.entered_by = r.from_agency then 'sender' else 'addressee' end as "enteredBySide",
      coalesce((select s.handed_to = any(app_stands_for()) from request_side s
        where s.request_id = r.id and s.agency_id = ${agencyId}), false) as holds,
      coalesce((select g.approves from register_setting g where g.agency_id = ${agencyId}), false) as approves,
      ${article} as article,
      (select jsonb_build_object('quote', d.reading -> 'quote', 'trigger', d.reading -> 'trigger') from duty d where d.id = r.duty_id) as reading,
      jsonb_build_object('directions', ${directions(agencyId)}, 'helpers', ${helpers(agencyId)}, 'notes', ${notes(agencyId)},
        'drafts', ${drafts(agencyId)}) as inside
    from request r left join request_kind k on k.id = r.own_kind_id
    where r.id = ${requestId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error('a side without its request');
  return row;
}

/** The cited article in the text of which the duty is, else in the one that stood when it was sent. */
const article = sql`(select jsonb_build_object('num', a.num, 'heading', a.heading, 'body', a.body) from regulation_article a
    where a.version_id = coalesce((select d.version_id from duty d where d.id = r.duty_id), (
        select v.id from regulation_version v where v.regulation_id = r.regulation_id
          and (v.ordinal = 1 or v.agreed_on is not null
            and v.valid_from <= coalesce(r.happened_on, (r.sent_at at time zone 'Asia/Ho_Chi_Minh')::date))
        order by v.valid_from desc nulls last, v.ordinal desc limit 1))
      and (a.eid = r.eid or starts_with(r.eid, a.eid || '__'))
    order by length(a.eid) desc limit 1)`;

const colleagueOf = (
  appointment: string,
) => sql`(select jsonb_build_object('appointmentId', a.id, 'fullName', p.full_name,
    'positionTitle', o.title) from appointment a join person p on p.id = a.person_id join position o on o.id = a.position_id
  where a.id = ${sql.ref(appointment)})`;

const directions = (agencyId: string) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id,
      'by', ${colleagueOf('x.appointment_id')}, 'writtenAt', x.written_at, 'words', x.words) order by x.written_at, x.id), '[]')
    from request_direction x where x.request_id = r.id and x.agency_id = ${agencyId})`;

const helpers = (
  agencyId: string,
) => sql`(select coalesce(jsonb_agg(${colleagueOf('h.id')} order by h.place), '[]')
    from request_side s cross join lateral unnest(s.helpers) with ordinality as h (id, place)
    where s.request_id = r.id and s.agency_id = ${agencyId})`;

const notes = (
  agencyId: string,
) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'by', p.full_name,
      'writtenAt', x.written_at, 'words', x.words) order by x.written_at, x.id), '[]')
    from request_note x join person p on p.id = x.person_id where x.request_id = r.id and x.agency_id = ${agencyId})`;

const drafts = (
  agencyId: string,
) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'title', x.title, 'state', x.state)
      order by x.changed_at desc, x.id), '[]')
    from request_draft x where x.request_id = r.id and x.agency_id = ${agencyId} and x.state not in ('sent', 'discarded'))`;

/** The lines of a request that the agency sees, in their order. */
export async function loadLines(tx: Tx, requestId: string): Promise<StoredLine[]> {
  const { rows } = await sql<StoredLine>`
    select ${asParty(sql`l.agency_id`, today)} as agency, l.state, l.arrived_on as "arrivedOn", l.received_on as "receivedOn", l.received_at as "receivedAt",
      ${numbered('l.in_number', 'l.in_period')} as "inNumber", l.due_on as "dueOn", l.due_at as "dueAt", l.first_due_on as "firstDueOn",
      l.calendar_seq::int as "calendarSeq", l.paused_since as "pausedSince", l.pause_reason as "pauseReason", l.pauses,
      l.extension_asked as "extensionAsked", l.extensions, l.recall_asked as "recallAsked", l.receipt_dispute as "receiptDispute",
      l.confirmation, l.confirmation_reason as "confirmationReason", l.refused_reason as "refusedReason",
      l.escalated_to as "escalatedTo", l.outcome, l.outcome_details as "outcomeDetails", l.answered_on as "answeredOn",
      l.answer_days as "answerDays", l.closed_on as "closedOn", l.silent_since as "silentSince", l.loan, l.version
    from request_line l where l.request_id = ${requestId} order by l.place, l.agency_id`.execute(tx);
  return rows;
}
