import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type HeldRequests = {
  appointmentId: string;
  positionTitle: string;
  requests: number;
  /** First day of the appointment. */
  from: string;
};

/** How many open requests are assigned to a person, by the position in which they have them; never which ones. */
export async function countHeldRequests(
  tx: Tx,
  { agencyId, personId }: { agencyId: string; personId: string },
): Promise<HeldRequests[]> {
  const { rows } = await sql<HeldRequests>`
    select a.id as "appointmentId", t.title as "positionTitle", c.held as requests, lower(a.valid)::text as "from"
    from count_held_requests(array(select id from appointment
      where agency_id = ${agencyId} and person_id = ${personId})) c
    join appointment a on a.id = c.appointment_id
    join position t on t.id = a.position_id
    order by t.title, a.id`.execute(tx);
  return rows;
}

/** Puts the receiver's appointments in the place of the giver's, pair by pair, in what is open; without one nobody holds it. */
export async function passRequestsOn(tx: Tx, follows: ReadonlyMap<string, string | null>): Promise<void> {
  await sql`select hand_over_requests(${[...follows.keys()]}::uuid[], ${[...follows.values()]}::uuid[])`.execute(
    tx,
  );
}
