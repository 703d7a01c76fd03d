import { type RawBuilder, sql } from 'kysely';
import { contentRoles } from '../../domain/regulation/may.ts';
import type { OfficerPart } from '../../domain/regulation/regulation.ts';

/** Who reads, in which appointment of which agency, on which day. */
export type Reader = { agencyId: string; appointmentId: string; day: string };

/**
 * The people of the agency who work with content, as tables of a query: `staff (id, doer)` has each current appointment and
 * who does its work that day: itself; while it is away its substitute, or to whom it delegates; null when nobody does.
 * `handed_on (giver, receiver)` are the delegations of the day.
 */
export function staffOf({ agencyId, day }: Reader): RawBuilder<unknown> {
  return sql`current as materialized (
      select a.id, a.position_id from appointment a join person p on p.id = a.person_id and p.disabled_at is null
      where a.agency_id = ${agencyId} and a.state = 'confirmed' and a.valid @> ${day}::date
        and a.roles && ${[...contentRoles]}::text[]),
    away as materialized (
      select b.appointment_id as id, b.substitute_id from absence b
      where b.agency_id = ${agencyId} and b.valid @> ${day}::date),
    handed_on as materialized (
      select g.from_appointment_id as giver, g.to_appointment_id as receiver from delegation g
      where g.agency_id = ${agencyId} and g.valid @> ${day}::date and (g.revoked_on is null or g.revoked_on > ${day}::date)),
    present as (select c.id from current c where not exists (select from away w where w.id = c.id)),
    staff as materialized (
      select c.id, case when w.id is null then c.id else coalesce(
          (select p.id from present p where p.id = w.substitute_id),
          (select p.id from handed_on g join present p on p.id = g.receiver where g.giver = c.id order by p.id limit 1)) end as doer
      from current c left join away w on w.id = c.id)`;
}

/**
 * What the reader holds, as tables of a query after `staffOf`: `mine (id)`, their own appointment and those whose work they
 * do; `taken (regulation_id)`, where what is not handed to anybody is theirs, as focal officer or because there is none;
 * `headed (regulation_id)`, where they answer for what nobody holds: as the head named for it, and as the agency's head
 * where no head is there.
 */
export function handsOf({ agencyId, appointmentId, day }: Reader): RawBuilder<unknown> {
  return sql`mine as materialized (
      select ${appointmentId}::uuid as id
      union select g.giver from handed_on g join current c on c.id = g.giver where g.receiver = ${appointmentId}
      union select w.id from away w join current c on c.id = w.id where w.substitute_id = ${appointmentId}),
    followed as materialized (
      select distinct o.regulation_id from regulation_officer o
      where o.agency_id = ${agencyId} and o.part = 'focal' and o.valid @> ${day}::date
        and o.appointment_id in (select id from mine)),
    headed as materialized (
      select h.regulation_id from regulation_officer h
      where h.agency_id = ${agencyId} and h.part = 'head' and h.valid @> ${day}::date and h.appointment_id in (select id from mine)
      union all
      select r.regulation_id from regulation_side r
      where r.agency_id = ${agencyId}
        and (select exists (select from mine m join appointment a on a.id = m.id join position p on p.id = a.position_id and p.head))
        and r.regulation_id not in (${overseenByAnybody({ agencyId, day }, 'head')})),
    taken as materialized (
      select regulation_id from followed
      union select h.regulation_id from headed h where h.regulation_id not in (${overseenByAnybody({ agencyId, day }, 'focal')}))`;
}

/** Regulations whose focal officer or head is there, or somebody for them. */
export function overseenByAnybody(
  { agencyId, day }: Pick<Reader, 'agencyId' | 'day'>,
  part: OfficerPart,
): RawBuilder<unknown> {
  return sql`select o.regulation_id from staff t join regulation_officer o on o.agency_id = ${agencyId} and o.appointment_id = t.id
    where t.doer is not null and o.part = ${part} and o.valid @> ${day}::date`;
}

/** Whether a side `s` was handed to somebody whose work nobody does. */
export const handedToNobody = sql<boolean>`s.handed_to is not null
  and s.handed_to not in (select id from staff where doer is not null)`;

/** Whether a side `s` is the reader's to do, or stands under a regulation that they take care of, whoever does it. */
export const isMine = sql<boolean>`(s.regulation_id in (select regulation_id from taken)
  or s.handed_to in (select id from mine)
  or ${handedToNobody} and s.regulation_id in (select regulation_id from headed))`;

/**
 * Who does what the side `s` of the own agency is about, as a table `holder (appointment_id, full_name, title)` of one row or
 * none. Of several focal officers the reader stands before the others.
 */
export function holderOf(
  { agencyId, appointmentId, day }: Reader,
  side: { regulationId: RawBuilder<unknown>; handedTo: RawBuilder<unknown>; when: RawBuilder<unknown> },
): RawBuilder<unknown> {
  return sql`(select a.id as appointment_id, n.full_name, p.title
    from (
      select t.doer from staff t where ${side.when} and t.id = ${side.handedTo}
      union all
      (select o.doer from (
          select o.id, lower(o.valid) as since, (select t.doer from staff t where t.id = o.appointment_id) as doer
          from regulation_officer o
          where ${side.when} and ${side.handedTo} is null and o.regulation_id = ${side.regulationId} and o.agency_id = ${agencyId}
            and o.part = 'focal' and o.valid @> ${day}::date) o
        where o.doer is not null order by o.doer = ${appointmentId} desc, o.since, o.id limit 1)) w
    join appointment a on a.id = w.doer
    join person n on n.id = a.person_id
    join position p on p.id = a.position_id)`;
}

/** A holder as others of the agency name them; null for nobody. */
export const asColleague = sql`case when holder.appointment_id is not null then jsonb_build_object(
  'appointmentId', holder.appointment_id, 'fullName', holder.full_name, 'positionTitle', holder.title) end`;
