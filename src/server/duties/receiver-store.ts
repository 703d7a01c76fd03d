import { sql } from 'kysely';
import type { Nominated } from '../../domain/regulation/nominee.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** An appointment of the own agency to which work may be handed. */
export type Receiver = Nominated & {
  appointmentId: string;
  personId: string;
  fullName: string;
  positionTitle: string;
};

/** The agency's appointments of these ids; those that are not its own are left out. */
export async function findReceivers(
  tx: Tx,
  agencyId: string,
  appointmentIds: readonly string[],
): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select a.id as "appointmentId", a.person_id as "personId", p.full_name as "fullName", o.title as "positionTitle",
      a.state, a.roles, lower(a.valid)::text as "from", upper(a.valid)::text as until
    from appointment a join person p on p.id = a.person_id join position o on o.id = a.position_id
    where a.agency_id = ${agencyId} and a.id = any(${[...appointmentIds]}::uuid[])`.execute(tx);
  return rows;
}

/** The duty or the one fulfilment that was handed over. */
export type HandedThing = { kind: 'duty' | 'fulfilment'; id: string; title: string };

/** Tells a person of the own agency that work was handed to them, by the title of the regulation. */
export async function insertHandedAlert(tx: Tx, personId: string, handed: HandedThing): Promise<void> {
  await sql`insert into alert (id, person_id, kind, at, subject, agency_id, about_kind, about_id)
    values (${newId()}, ${personId}, 'workHanded', app_business_at(), ${handed.title}, app_agency(), ${handed.kind}, ${handed.id})`.execute(
    tx,
  );
}
