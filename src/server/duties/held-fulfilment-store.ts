import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type HeldFulfilments = {
  appointmentId: string;
  positionTitle: string;
  fulfilments: number;
  /** First day of the appointment. */
  from: string;
};

/** How many open fulfilments are handed to a person, by the position in which they have them; never which ones. */
export async function countHeldFulfilments(
  tx: Tx,
  { agencyId, personId }: { agencyId: string; personId: string },
): Promise<HeldFulfilments[]> {
  const { rows } = await sql<HeldFulfilments>`
    select a.id as "appointmentId", t.title as "positionTitle", c.held as fulfilments, lower(a.valid)::text as "from"
    from count_held_fulfilments(array(select id from appointment
      where agency_id = ${agencyId} and person_id = ${personId})) c
    join appointment a on a.id = c.appointment_id
    join position t on t.id = a.position_id
    order by t.title, a.id`.execute(tx);
  return rows;
}

/**
 * Puts the receiver's appointments in the place of the giver's, pair by pair, in what is due from a day on; without one it
 * goes back to the focal officers.
 */
export async function passFulfilmentsOn(
  tx: Tx,
  follows: ReadonlyMap<string, string | null>,
  from: string,
): Promise<void> {
  await sql`select hand_over_fulfilments(${[...follows.keys()]}::uuid[], ${[...follows.values()]}::uuid[], ${from}::date)`.execute(
    tx,
  );
}
