import { sql } from 'kysely';
import type { z } from 'zod';
import type { Party } from '../../contract/duty-shapes.ts';
import type { RequestKind } from '../../domain/request/request.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';

/** What passed from one agency to another. */
export type Measured = {
  asker: z.infer<typeof Party>;
  asked: z.infer<typeof Party>;
  count: number;
  answered: number;
  onTime: number;
  medianDays: number | null;
  notices: number;
  emptyMonths: number;
  outcomes: { kind: RequestKind; outcome: string; count: number }[];
};

/** Days, the last one included. */
type Days = { from: string; to: string };

/**
 * The first day on which anything was sent that the agency takes part in, no later than the regulation holds, and since and
 * until when it holds; null when the asker sees no such regulation.
 */
export async function findExchangeBounds(
  tx: Tx,
  agencyId: string,
  regulationId: string,
): Promise<{ first: string | null; since: string | null; until: string | null } | null> {
  const { rows } = await sql<{ first: string | null; since: string | null; until: string | null }>`
    select least(coalesce(r.effect_from, r.signed_on), (select min(s.sent_on) from request_side s
        where s.agency_id = ${agencyId} and s.regulation_id = r.id)) as first,
      coalesce(r.effect_from, r.signed_on) as since, least(r.effect_to, r.replaced_on - 1) as until
    from regulation r where r.id = ${regulationId}`.execute(tx);
  return rows[0] ?? null;
}

/**
 * In both directions for each participant that it binds, and for whoever else something passed with, as the units below
 * them. A month is empty in which nothing was sent that way, of those that the regulation holds in.
 */
export async function measurePairs(
  tx: Tx,
  agencyId: string,
  { regulationId, days, months }: { regulationId: string; days: Days; months: Days },
): Promise<Measured[]> {
  const own = asParty(sql`${agencyId}::uuid`, sql`app_today()`);
  const other = asParty(sql`p.other`, sql`app_today()`);
  const { rows } = await sql<Measured>`
    with passed as materialized (
      select s.part, case s.part when 'from' then l.agency_id else s.counterpart_id end as other, s.kind, s.sent_on, l.outcome,
        l.answer_days, l.answered_on is not null as answered, coalesce(l.answered_on <= l.due_on, l.answered_on is not null) as on_time
      from request_side s join request_line l on l.request_id = s.request_id and (s.part = 'from' or l.agency_id = s.agency_id)
      where s.agency_id = ${agencyId} and s.regulation_id = ${regulationId} and s.sent_on between ${days.from}::date and ${days.to}::date),
    pairs as (
      select q.agency_id as other, d.part from regulation_party q cross join (values ('from'), ('to')) as d (part)
      where q.regulation_id = ${regulationId} and q.accepted_at is not null and q.agency_id <> ${agencyId}
      union select other, part from passed),
    held as (select date_trunc('month', m)::date as month from generate_series(
      date_trunc('month', ${months.from}::date), ${months.to}::date, '1 month') as m)
    select case p.part when 'from' then ${own} else ${other} end as asker, case p.part when 'from' then ${other} else ${own} end as asked,
      coalesce(n.count, 0) as count, coalesce(n.answered, 0) as answered, coalesce(n.on_time, 0) as "onTime", n.median as "medianDays",
      coalesce(n.notices, 0) as notices,
      (select count(*)::int from held h where not exists (select from passed x where x.other = p.other and x.part = p.part
        and date_trunc('month', x.sent_on)::date = h.month)) as "emptyMonths",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'outcome', o.outcome, 'count', o.count) order by o.count desc, o.kind, o.outcome), '[]')
        from (select x.kind, x.outcome, count(*) from passed x where x.other = p.other and x.part = p.part and x.kind <> 'notice'
          and x.outcome is not null group by x.kind, x.outcome) o) as outcomes
    from pairs p left join (
      select x.other, x.part, count(*) filter (where x.kind <> 'notice')::int as count,
        count(*) filter (where x.kind <> 'notice' and x.answered)::int as answered,
        count(*) filter (where x.kind <> 'notice' and x.on_time)::int as on_time,
        percentile_cont(0.5) within group (order by x.answer_days) filter (where x.kind <> 'notice' and x.answered) as median,
        count(*) filter (where x.kind = 'notice')::int as notices
      from passed x group by x.other, x.part) n on n.other = p.other and n.part = p.part
    order by (${other} ->> 'shortName') collate "vi-x-icu", p.other, p.part`.execute(tx);
  return rows;
}
