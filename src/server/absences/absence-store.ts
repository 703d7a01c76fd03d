import { sql } from 'kysely';
import type { AbsenceView } from '../../contract/absences.ts';
import type { Tx } from '../platform/database.ts';

/** Somebody of an agency in one of their positions, and whether they hold it today. */
export type Member = { appointmentId: string; personId: string; name: string; current: boolean };

/** An appointment of the agency; null when it is not there or another agency's. */
export async function findMember(tx: Tx, agencyId: string, appointmentId: string): Promise<Member | null> {
  const { rows } = await sql<Member>`
    select a.id as "appointmentId", a.person_id as "personId", p.full_name || ' – ' || o.title as name,
      a.state = 'confirmed' and a.valid @> app_today() as current
    from appointment a join person p on p.id = a.person_id join position o on o.id = a.position_id
    where a.agency_id = ${agencyId} and a.id = ${appointmentId}`.execute(tx);
  return rows[0] ?? null;
}

/** The absences of an agency as everybody in it reads them; a condition may follow, on `absence s`. */
export const absenceViews = sql`
  select s.id, jsonb_build_object('appointmentId', a.id, 'fullName', ap.full_name, 'positionTitle', ao.title) as absent,
    case when b.id is not null
      then jsonb_build_object('appointmentId', b.id, 'fullName', bp.full_name, 'positionTitle', bo.title) end as substitute,
    lower(s.valid)::text as "from", (upper(s.valid) - 1)::text as until
  from absence s
  join appointment a on a.id = s.appointment_id join person ap on ap.id = a.person_id join position ao on ao.id = a.position_id
  left join appointment b on b.id = s.substitute_id
  left join person bp on bp.id = b.person_id
  left join position bo on bo.id = b.position_id`;

/** An absence of the agency; null when it is not there or another agency's. */
export async function findAbsence(tx: Tx, agencyId: string, absenceId: string): Promise<AbsenceView | null> {
  const { rows } = await sql<AbsenceView>`
    ${absenceViews} where s.agency_id = ${agencyId} and s.id = ${absenceId}`.execute(tx);
  return rows[0] ?? null;
}

/** True when the appointment is away on one of the days already; both days included. */
export async function isAway(tx: Tx, appointmentId: string, from: string, until: string): Promise<boolean> {
  const { rows } = await sql<{ away: boolean }>`
    select exists (select from absence where appointment_id = ${appointmentId}
      and valid && daterange(${from}::date, ${until}::date, '[]')) as away`.execute(tx);
  return rows[0]?.away ?? false;
}

export type NewAbsence = {
  id: string;
  appointmentId: string;
  substituteId: string | null;
  from: string;
  until: string;
};

/** Writes an absence of one's own agency. */
export async function insertAbsence(tx: Tx, absence: NewAbsence): Promise<void> {
  await sql`insert into absence (id, appointment_id, substitute_id, valid)
    values (${absence.id}, ${absence.appointmentId}, ${absence.substituteId},
      daterange(${absence.from}::date, ${absence.until}::date, '[]'))`.execute(tx);
}

/** Ends an absence, with the day as the first one back. */
export async function cutAbsence(tx: Tx, absenceId: string, back: string): Promise<void> {
  await sql`update absence set valid = daterange(lower(valid), ${back}::date) where id = ${absenceId}`.execute(
    tx,
  );
}

/** Takes away an absence that has not begun. */
export async function deleteAbsence(tx: Tx, absenceId: string): Promise<void> {
  await tx.deleteFrom('absence').where('id', '=', absenceId).execute();
}
