import { sql } from 'kysely';
import type { Actor } from '../../domain/person/actor.ts';
import type { Role } from '../../domain/person/role.ts';
import type { Tx } from '../platform/database.ts';

/**
 * The appointment in which a person acts, when it is theirs, confirmed and current.
 * @param day the business day on which it must hold
 */
export async function readActor(
  tx: Tx,
  personId: string,
  appointmentId: string,
  day: string,
): Promise<Actor | null> {
  const row = await tx
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.person_id')
    .select(['appointment.id', 'appointment.agency_id', 'appointment.roles'])
    .where('appointment.id', '=', appointmentId)
    .where('appointment.person_id', '=', personId)
    .where('appointment.state', '=', 'confirmed')
    .where('person.disabled_at', 'is', null)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { personId, appointmentId: row.id, agencyId: row.agency_id, roles: row.roles as Role[] };
}
