import { sql } from 'kysely';
import type { Period } from '../../domain/agency/period.ts';
import type { SigningCapacity } from '../../domain/person/role.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

export type Delegation = Period & {
  id: string;
  fromAppointmentId: string;
  toAppointmentId: string;
  giverId: string;
  giverName: string;
  receiverId: string;
  receiverName: string;
  capacity: SigningCapacity;
  scope: string;
};

const columns = sql`d.id, d.from_appointment_id as "fromAppointmentId", d.to_appointment_id as "toAppointmentId",
  g.person_id as "giverId", gp.full_name as "giverName", r.person_id as "receiverId", rp.full_name as "receiverName",
  d.capacity, d.scope, lower(d.valid) as "from", least(upper(d.valid), d.revoked_on) as until`;
const joined = sql`delegation d
  join appointment g on g.id = d.from_appointment_id join person gp on gp.id = g.person_id
  join appointment r on r.id = d.to_appointment_id join person rp on rp.id = r.person_id`;

/** A delegation of the agency; null when it is not there or another agency's. */
export async function findDelegation(
  tx: Tx,
  agencyId: string,
  delegationId: string,
): Promise<Delegation | null> {
  const found = await sql<Delegation>`
    select ${columns} from ${joined} where d.agency_id = ${agencyId} and d.id = ${delegationId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** The delegations that a person has given or received in the agency and that hold on `on` or later. */
export async function listDelegations(
  tx: Tx,
  agencyId: string,
  personId: string,
  on: string,
): Promise<Delegation[]> {
  const found = await sql<Delegation>`
    select ${columns} from ${joined}
    where d.agency_id = ${agencyId} and ${personId} in (g.person_id, r.person_id)
      and least(upper(d.valid), d.revoked_on) > greatest(${on}::date, lower(d.valid))
    order by d.id`.execute(tx);
  return found.rows;
}

export type NewDelegation = Omit<Delegation, 'giverId' | 'giverName' | 'receiverId' | 'receiverName'>;

/** Writes delegations inside one agency. */
export async function insertDelegations(
  tx: Tx,
  agencyId: string,
  delegations: readonly NewDelegation[],
): Promise<void> {
  if (delegations.length === 0) return;
  const rows = delegations.map((delegation) => ({
    id: delegation.id,
    agency_id: agencyId,
    from_appointment_id: delegation.fromAppointmentId,
    to_appointment_id: delegation.toAppointmentId,
    capacity: delegation.capacity,
    scope: delegation.scope,
    valid: periodRange(delegation),
  }));
  await tx.insertInto('delegation').values(rows).execute();
}

/** Ends delegations on a day; those that had not begun never held. */
export async function revokeDelegations(tx: Tx, ids: readonly string[], on: string): Promise<void> {
  await sql`update delegation set revoked_on = least(revoked_on, ${on}::date)
    where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Ends what rests on these appointments when they end. */
export async function cutDelegations(tx: Tx, appointmentIds: readonly string[], on: string): Promise<void> {
  const ids = sql`any(${[...appointmentIds]}::uuid[])`;
  await sql`update delegation set revoked_on = ${on}::date
    where (from_appointment_id = ${ids} or to_appointment_id = ${ids})
      and coalesce(least(upper(valid), revoked_on), 'infinity') > ${on}::date`.execute(tx);
}
