import { sql } from 'kysely';
import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import type { FulfilmentPart, FulfilmentState } from '../../domain/duty/fulfilment.ts';
import type { BoundParty } from '../../domain/duty/owed-agencies.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { nameOn } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';
import { asColleague, holderOf, type Reader, staffOf } from '../absences/read-holders.ts';
import { standingAsOf } from './side-store.ts';

/** What of a duty's fulfilments the agency's sides of one part tell. */
export type PartStanding = {
  part: FulfilmentPart;
  counts: DutyStanding['counts'];
  next: { id: string; dueOn: string; opensOn: string; state: FulfilmentState; held: boolean } | null;
};
export type StoredStanding = Pick<DutyStanding, 'dutyId' | 'holder' | 'handed'> & {
  reading: DutyContent;
  parts: PartStanding[];
  holds: { agencyId: string; since: string; reason: string }[];
};
export type StandingText = { parties: (BoundParty & { shortName: string })[]; duties: StoredStanding[] };

/** The duties of the text in force as they stand for the reader's agency; null when the regulation is none of its own. */
export async function loadStandings(
  tx: Tx,
  reader: Reader,
  regulationId: string,
): Promise<StandingText | null> {
  const { agencyId, day } = reader;
  const side = { regulationId: sql`d.regulation_id`, handedTo: sql`h.appointment_id`, when: sql`true` };
  const { rows } = await sql<StandingText>`
    with ${staffOf(reader)},
    standing as (
      select s.duty_id, s.part, s.fulfilment_id, s.due_on, s.opens_on, s.state, s.held, ${standingAsOf(day)} as stands
      from fulfilment_side s where s.agency_id = ${agencyId} and s.regulation_id = ${regulationId}),
    counted as (
      select duty_id, part, count(*) filter (where state = 'open') as open, count(*) filter (where stands = 'missed') as missed,
        count(*) filter (where stands = 'done') as done, count(*) filter (where stands = 'doneLate') as done_late,
        (array_agg(jsonb_build_object('id', fulfilment_id, 'dueOn', due_on, 'opensOn', opens_on, 'state', state, 'held', held)
          order by due_on, fulfilment_id) filter (where state = 'open'))[1] as next
      from standing group by duty_id, part)
    select
      (select jsonb_agg(jsonb_build_object('agencyId', p.agency_id, 'role', p.role, 'shortName', ${nameOn(sql`p.agency_id`, sql`${day}::date`)},
          'acceptedOn', (p.accepted_at at time zone 'Asia/Ho_Chi_Minh')::date) order by p.place)
        from regulation_party p where p.regulation_id = s.regulation_id) as parties,
      (select coalesce(jsonb_agg(jsonb_build_object('dutyId', d.id, 'reading', d.reading, 'holder', ${asColleague},
          'handed', h.appointment_id is not null,
          'parts', (select coalesce(jsonb_agg(jsonb_build_object('part', c.part, 'next', c.next, 'counts', jsonb_build_object(
              'open', c.open, 'missed', c.missed, 'done', c.done, 'doneLate', c.done_late))), '[]')
            from counted c where c.duty_id = d.id),
          'holds', (select coalesce(jsonb_agg(jsonb_build_object('agencyId', b.agency_id, 'since', b.since, 'reason', b.reason)
              order by b.since, b.id), '[]') from duty_hold b where b.duty_id = d.id and b.ended_on is null)) order by d.place), '[]')
        from duty d
        left join duty_holder h on h.duty_id = d.id and h.agency_id = ${agencyId}
        left join lateral ${holderOf(reader, side)} holder on true
        where not d.struck and d.version_id = (select v.id from regulation_version v
          where v.regulation_id = s.regulation_id and (v.ordinal = 1 or v.agreed_on is not null and v.valid_from <= ${day}::date)
          order by v.valid_from desc nulls last, v.ordinal desc limit 1)) as duties
    from regulation_side s where s.agency_id = ${agencyId} and s.regulation_id = ${regulationId}`.execute(tx);
  return rows[0] ?? null;
}
