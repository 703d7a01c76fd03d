import type { Tx } from '../platform/database.ts';

/** The person whom a sign-in concerns, as the trail names them. */
export type Subject = { name: string; agencyIds: string[] };

/** Name and agencies of a person, in their own transaction; null when there is none. */
export async function loadSubject(tx: Tx, personId: string): Promise<Subject | null> {
  const person = await tx
    .selectFrom('person')
    .select('full_name')
    .where('id', '=', personId)
    .executeTakeFirst();
  const appointments = await tx
    .selectFrom('appointment')
    .select('agency_id')
    .distinct()
    .where('person_id', '=', personId)
    .execute();
  if (person === undefined) return null;
  return { name: person.full_name, agencyIds: appointments.map((row) => row.agency_id) };
}
