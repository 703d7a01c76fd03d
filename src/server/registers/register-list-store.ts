import { type RawBuilder, sql } from 'kysely';
import type { RegisterRow } from '../../contract/registers.ts';
import type { LineState } from '../../domain/request/request.ts';
import { nameOn } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';
import { likeLiterally } from '../platform/like-literally.ts';

export type WantedRegister = {
  register: 'out' | 'in' | 'requests';
  period: string;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
};
/** A line of a register as the database gives it: the result in its parts. */
export type StoredEntry = Omit<RegisterRow, 'result'> & {
  state: LineState | null;
  outcome: string | null;
  ownOutcome: string | null;
};

const today = sql`app_today()`;
const sender = nameOn(sql`coalesce(m.from_agency, r.from_agency)`, today);
const addressees = sql`(select string_agg(${nameOn(sql`l.agency_id`, today)}, '; ' order by l.place) from request_line l
  where l.request_id = r.id and (m.line_agency is null or l.agency_id = m.line_agency))`;
const symbol = sql`coalesce(m.paper_symbol, m.out_number || '/' || m.out_period,
  case when m.id is null then coalesce(r.paper_symbol, r.out_number || '/' || r.out_period) end)`;
const receiver = sql`(select o.title from appointment a join position o on o.id = a.position_id where a.id = s.handed_to)`;
const sentOn = sql`coalesce(m.happened_on, (m.sent_at at time zone 'Asia/Ho_Chi_Minh')::date, r.happened_on,
  (r.sent_at at time zone 'Asia/Ho_Chi_Minh')::date)`;
const ownOutcome = sql`(select o ->> 'name' from request_kind k cross join lateral jsonb_array_elements(k.outcomes) o
  where k.id = s.own_kind_id and o ->> 'key' = s.outcome)`;
const answeredOn = sql`(select max(l.answered_on) from request_line l where l.request_id = r.id)`;

/**
 * Lines of a register of the asker's agency in the order of their numbers, after a number. What is restricted and not for the
 * asker's eyes keeps its number and says nothing else, so that no number seems to be missing.
 */
export async function findEntries(
  tx: Tx,
  wanted: WantedRegister,
  { after, limit }: { after: number; limit: number },
): Promise<StoredEntry[]> {
  const entries = wanted.register === 'requests' ? followed(wanted) : numbered(wanted);
  const { rows } = await sql<StoredEntry>`
    select e.number, e.entered_on as "enteredOn", e.request_id as "requestId", e.message_id as "messageId",
      coalesce(${authorsOf(wanted.register)}, '') as authors, ${symbol} as symbol, coalesce(${sentOn}, e.entered_on) as "documentOn",
      r.kind, coalesce(r.title, '') as title, coalesce(r.urgency, 'normal') as urgency, ${receiver} as "receivedBy", s.due_on as "dueOn",
      s.state, s.outcome, ${ownOutcome} as "ownOutcome", ${answeredOn} as "answeredOn",
      (select count(*)::int from request_file f where f.request_id = r.id and f.message_id is not distinct from e.message_id) as files,
      coalesce(s.restricted, true) as restricted
    from (${entries}) e
    left join request_side s on s.request_id = e.request_id and s.agency_id = app_agency()
    left join request r on r.id = s.request_id
    left join request_message m on m.id = e.message_id and r.id is not null
    where e.number > ${after} ${narrowed(wanted)} order by e.number limit ${limit}`.execute(tx);
  return rows;
}

function authorsOf(register: WantedRegister['register']): RawBuilder<unknown> {
  if (register === 'out') return addressees;
  return register === 'in' ? sender : sql`case s.part when 'to' then ${sender} else ${addressees} end`;
}

function numbered({ register, period }: WantedRegister): RawBuilder<unknown> {
  return sql`select number, entered_on, request_id, message_id from register_entry
    where agency_id = app_agency() and register = ${register} and period = ${period}`;
}

/** Requests of a year in the order in which they were sent: this book has no numbers of its own, so it counts its lines. */
function followed({ period }: WantedRegister): RawBuilder<unknown> {
  const year = /^\d{4}$/.test(period) ? Number(period) : 0;
  return sql`select row_number() over (order by sent_on, request_id)::int as number, sent_on as entered_on, request_id,
      null::uuid as message_id
    from request_side where agency_id = app_agency() and sent_on >= make_date(greatest(${year}, 1), 1, 1)
      and sent_on < make_date(greatest(${year}, 1) + 1, 1, 1)`;
}

function narrowed({ from, to, q = '' }: WantedRegister): RawBuilder<unknown> {
  const like = `%${likeLiterally(q)}%`;
  return sql`${from === undefined ? sql`` : sql`and e.entered_on >= ${from}::date`}
    ${to === undefined ? sql`` : sql`and e.entered_on <= ${to}::date`}
    ${q === '' ? sql`` : sql`and (fold(r.title) like fold(${like}) or ${symbol} ilike ${like} or e.number::text = ${q})`}`;
}

/** The registers that the asker's agency has, by year or term, the latest first, with their last numbers. */
export async function findRegisters(
  tx: Tx,
): Promise<{ register: WantedRegister['register']; period: string; last: number }[]> {
  const { rows } = await sql<{ register: WantedRegister['register']; period: string; last: number }>`
    select c.register, c.period, c.last from register_counter c
      join lateral (select max(e.entered_on) as on_day from register_entry e
        where e.agency_id = c.agency_id and e.register = c.register and e.period = c.period) e on true
      where c.agency_id = app_agency()
    union all
    select 'requests', extract(year from sent_on)::int::text, count(*)::int from request_side
      where agency_id = app_agency() group by extract(year from sent_on)
    order by 1, 2 desc`.execute(tx);
  return rows;
}
