import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type FollowedRegulations = {
  appointmentId: string;
  positionTitle: string;
  regulations: number;
  from: string;
  /** What the rows are made of; changes when one of them does. */
  state: string;
};

/** For how many regulations a person is named from a day on, by the position in which they are; never which ones. */
export async function countFollowedRegulations(
  tx: Tx,
  { agencyId, personId, on }: { agencyId: string; personId: string; on: string },
): Promise<FollowedRegulations[]> {
  const { rows } = await sql<FollowedRegulations>`
    select o.appointment_id as "appointmentId", t.title as "positionTitle",
      count(distinct o.regulation_id)::int as regulations, min(lower(o.valid))::text as "from",
      md5(string_agg(concat_ws(' ', o.regulation_id, o.part, o.valid), ',' order by o.id)) as state
    from appointment a
    join regulation_officer o on o.appointment_id = a.id and o.agency_id = a.agency_id
      and coalesce(upper(o.valid), 'infinity') > ${on}::date
    join position t on t.id = a.position_id
    where a.agency_id = ${agencyId} and a.person_id = ${personId}
    group by o.appointment_id, t.title
    order by t.title, o.appointment_id`.execute(tx);
  return rows;
}

/** Puts the receiver's appointments in the place of the giver's from a day on, pair by pair; without one the naming ends. */
export async function passOfficersOn(
  tx: Tx,
  follows: ReadonlyMap<string, string | null>,
  from: string,
): Promise<void> {
  await sql`select hand_over_officers(${[...follows.keys()]}::uuid[], ${[...follows.values()]}::uuid[], ${from}::date)`.execute(
    tx,
  );
}
