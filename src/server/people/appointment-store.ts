import { sql } from 'kysely';
import type { AppointmentView, ProposedAppointment } from '../../contract/person-views.ts';
import type { Period } from '../../domain/agency/period.ts';
import type { HeldAppointment } from '../../domain/person/handover.ts';
import type { Role } from '../../domain/person/role.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

/** An appointment with what the rules ask of it besides its view. */
export type KnownAppointment = ProposedAppointment & { personId: string; proposedBy: string | null };

/** The view of an appointment without whose it is and what only the rules ask. */
export function toAppointmentView({
  personId: _person,
  personName: _name,
  proposedBy: _proposer,
  ...view
}: KnownAppointment): AppointmentView {
  return view;
}

/** Known appointments; a condition may follow, on `appointment a`, `position o`, `unit u`, `person p`. */
export const knownAppointments = sql`select a.id, a.agency_id as "agencyId", latest_name(a.agency_id) as "agencyName",
  o.id as "positionId", o.title as "positionTitle", u.name as "unitName", a.roles, a.state,
  lower(a.valid) as "from", upper(a.valid) as until, a.version, a.person_id as "personId",
  p.full_name as "personName", a.proposed_by as "proposedBy"
  from appointment a join position o on o.id = a.position_id
  left join unit u on u.id = o.unit_id join person p on p.id = a.person_id`;

/** An appointment of the agency; null when it is not there or another agency's. */
export async function findAppointment(
  tx: Tx,
  agencyId: string,
  appointmentId: string,
): Promise<KnownAppointment | null> {
  const found = await sql<KnownAppointment>`
    ${knownAppointments} where a.agency_id = ${agencyId} and a.id = ${appointmentId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** What a person holds in the agency from `on` on, for a handover; withdrawn ones are left out. */
export async function listHeldAppointments(
  tx: Tx,
  agencyId: string,
  personId: string,
  on: string,
): Promise<(HeldAppointment & { positionTitle: string; version: number })[]> {
  const found = await sql<HeldAppointment & { positionTitle: string; version: number }>`
    select a.id, a.position_id as "positionId", o.title as "positionTitle", a.roles, a.state,
      lower(a.valid) as "from", upper(a.valid) as until, a.version
    from appointment a join position o on o.id = a.position_id
    where a.agency_id = ${agencyId} and a.person_id = ${personId} and a.state <> 'withdrawn'
      and coalesce(upper(a.valid), 'infinity') > ${on}::date
    order by a.id`.execute(tx);
  return found.rows;
}

/** A position of the agency with its period, for an appointment to it. */
export async function findPosition(
  tx: Tx,
  agencyId: string,
  positionId: string,
): Promise<(Period & { id: string; title: string }) | null> {
  const found = await sql<Period & { id: string; title: string }>`
    select id, title, lower(valid) as "from", upper(valid) as until from position
    where agency_id = ${agencyId} and id = ${positionId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** True when the person holds the position on some day of the period. */
export async function holdsPosition(
  tx: Tx,
  personId: string,
  positionId: string,
  term: Period,
): Promise<boolean> {
  const row = await tx
    .selectFrom('appointment')
    .select('id')
    .where('person_id', '=', personId)
    .where('position_id', '=', positionId)
    .where('state', '<>', 'withdrawn')
    .where(sql<boolean>`valid && daterange(${term.from}::date, ${term.until}::date)`)
    .executeTakeFirst();
  return row !== undefined;
}

/** True when the agency is the body that operates the system. */
export async function isOperating(tx: Tx, agencyId: string): Promise<boolean> {
  const found = await sql<{ operating: boolean }>`select is_operating(${agencyId}) as operating`.execute(tx);
  return found.rows[0]?.operating === true;
}

export type NewAppointmentRow = Period & {
  id: string;
  personId: string;
  agencyId: string;
  positionId: string;
  roles: readonly Role[];
  state: 'proposed' | 'confirmed';
};

/** Writes appointments; who proposed them comes from the database's own context. */
export async function insertAppointments(tx: Tx, rows: readonly NewAppointmentRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    id: row.id,
    person_id: row.personId,
    agency_id: row.agencyId,
    position_id: row.positionId,
    roles: [...row.roles],
    state: row.state,
    valid: periodRange(row),
  }));
  await tx.insertInto('appointment').values(values).execute();
}

/** The second person has confirmed it. */
export async function saveConfirmed(tx: Tx, appointmentId: string): Promise<void> {
  await sql`update appointment set state = 'confirmed', confirmed_by = app_person(), version = version + 1
    where id = ${appointmentId}`.execute(tx);
}

/** Ends appointments on a day; those that never held are withdrawn. */
export async function saveEndings(
  tx: Tx,
  endings: { ended: readonly string[]; withdrawn: readonly string[]; until: string },
): Promise<void> {
  await sql`update appointment set version = version + 1,
      state = case when id = any(${[...endings.withdrawn]}::uuid[]) then 'withdrawn' else state end,
      valid = case when id = any(${[...endings.ended]}::uuid[]) then daterange(lower(valid), ${endings.until}::date) else valid end
    where id = any(${[...endings.ended, ...endings.withdrawn]}::uuid[])`.execute(tx);
}

/**
 * True when the agency still has an administrator on a day who can sign in by then already (the account is
 * open, the password chosen, the position accepted), and as long as it would have had without the change.
 * @param until the end that the ended administrator's appointment had; null for none
 */
export async function keepsAdministrator(
  tx: Tx,
  agencyId: string,
  on: string,
  until: string | null,
): Promise<boolean> {
  const found = await sql`
    select from appointment a join person p on p.id = a.person_id
    where a.agency_id = ${agencyId} and 'agencyAdministrator' = any(a.roles) and a.state = 'confirmed'
      and p.disabled_at is null and auth.can_sign_in(p.id) and a.valid @> ${on}::date
      and coalesce(upper(a.valid), 'infinity') >= coalesce(${until}::date, 'infinity')
    limit 1`.execute(tx);
  return found.rows.length > 0;
}

/** Tells those who may be the second person which of these appointments wait for them. */
export async function tellSecondPersons(
  tx: Tx,
  appointments: readonly Pick<NewAppointmentRow, 'id' | 'state'>[],
): Promise<void> {
  const waiting = appointments.filter((one) => one.state === 'proposed').map((one) => one.id);
  if (waiting.length === 0) return;
  await sql`
    insert into alert (id, person_id, kind, at, subject, about_kind, about_id)
    select gen_random_uuid(), second, 'appointmentToConfirm', app_business_at(), p.full_name || ' – ' || o.title, 'person', a.person_id
    from appointment a join person p on p.id = a.person_id join position o on o.id = a.position_id
    cross join lateral second_persons(a.id) as second
    where a.id = any(${waiting}::uuid[]) and a.agency_id = app_agency()`.execute(tx);
}

/** The first leader who waits for the operating body; null when there is none or it is not the asker's to confirm. */
export async function findFirstLeader(tx: Tx, appointmentId: string): Promise<KnownAppointment | null> {
  const found = await sql<KnownAppointment>`
    select ${firstLeaderColumns} from list_first_leaders() where appointment_id = ${appointmentId}`.execute(
    tx,
  );
  return found.rows[0] ?? null;
}

/** The columns of a known appointment, of `list_first_leaders()`. */
export const firstLeaderColumns = sql`appointment_id as id, agency_id as "agencyId", latest_name(agency_id) as "agencyName",
  position_id as "positionId", position_title as "positionTitle", unit_name as "unitName", roles, state,
  lower(valid) as "from", upper(valid) as until, version, person_id as "personId",
  person_name as "personName", proposed_by as "proposedBy"`;

/** Confirms an agency's very first leader for the operating body; false when it is not the asker's to confirm. */
export async function confirmFirstLeader(tx: Tx, appointmentId: string): Promise<boolean> {
  const done = await sql<{ done: boolean }>`select confirm_first_leader(${appointmentId}) as done`.execute(
    tx,
  );
  return done.rows[0]?.done === true;
}
