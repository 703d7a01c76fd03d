import { sql } from 'kysely';
import type { Nominated } from '../../domain/regulation/nominee.ts';
import type { OfficerPart } from '../../domain/regulation/regulation.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** An appointment of the own agency. */
export type Nominee = Nominated & { appointmentId: string; fullName: string; positionTitle: string };
/** Whom an agency names, as the other participants read it. */
export type Named = Pick<Nominee, 'appointmentId' | 'fullName' | 'positionTitle'> & { part: OfficerPart };
type Standing = Named & { id: string; from: string };

/** The agency's appointments of these ids; those that are not its own are left out. */
export async function findNominees(
  tx: Tx,
  agencyId: string,
  appointmentIds: readonly string[],
): Promise<Nominee[]> {
  const { rows } = await sql<Nominee>`
    select a.id as "appointmentId", p.full_name as "fullName", o.title as "positionTitle",
      a.state, a.roles, lower(a.valid)::text as "from", upper(a.valid)::text as until
    from appointment a join person p on p.id = a.person_id join position o on o.id = a.position_id
    where a.agency_id = ${agencyId} and a.id = any(${[...appointmentIds]}::uuid[])`.execute(tx);
  return rows;
}

/** Whom the agency names for a regulation from a day on, also those to come. */
export async function loadNamed(
  tx: Tx,
  { agencyId, regulationId, day }: { agencyId: string; regulationId: string; day: string },
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select id, appointment_id as "appointmentId", part, full_name as "fullName", position_title as "positionTitle",
      lower(valid) as "from"
    from regulation_officer
    where agency_id = ${agencyId} and regulation_id = ${regulationId} and coalesce(upper(valid), 'infinity') > ${day}::date
    order by part desc, lower(valid), id`.execute(tx);
  return rows;
}

/** Ends namings: the day is the first on which they no longer hold. Those of that day or later never held, and go. */
export async function endNamed(tx: Tx, ids: readonly string[], day: string): Promise<void> {
  await sql`delete from regulation_officer where id = any(${[...ids]}::uuid[]) and lower(valid) >= ${day}::date`.execute(
    tx,
  );
  await sql`update regulation_officer set valid = daterange(lower(valid), ${day}::date)
    where id = any(${[...ids]}::uuid[]) and lower(valid) < ${day}::date`.execute(tx);
}

/** Writes namings from a day on, until they are replaced or the appointment ends. */
export async function insertNamed(
  tx: Tx,
  regulationId: string,
  named: readonly (Named & Pick<Nominee, 'until'>)[],
  day: string,
): Promise<void> {
  if (named.length === 0) return;
  await tx
    .insertInto('regulation_officer')
    .values(
      named.map((one) => ({
        id: newId(),
        regulation_id: regulationId,
        appointment_id: one.appointmentId,
        part: one.part,
        full_name: one.fullName,
        position_title: one.positionTitle,
        valid: `[${day},${one.until ?? ''})`,
      })),
    )
    .execute();
}
