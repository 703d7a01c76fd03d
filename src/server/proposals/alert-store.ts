import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** What the leaders of the other participants are told of: a text, a correction, that all have accepted. */
export type ToldKind = 'proposalArrived' | 'correctionArrived' | 'proposalAgreed';

/** Tells the leaders of the other participants, by the title of the regulation. */
export async function insertAlerts(tx: Tx, regulationId: string, kind: ToldKind): Promise<void> {
  await sql`
    insert into alert (id, person_id, kind, at, subject)
    select gen_random_uuid(), told.id, ${kind}, app_business_at(), r.title
    from regulation r cross join leaders_of_participants(r.id) as told(id)
    where r.id = ${regulationId}`.execute(tx);
}
