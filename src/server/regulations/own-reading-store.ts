import type { Change } from '../../contract/duty-shapes.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../platform/database.ts';

export type OwnReading = z.infer<typeof Change>[];

/**
 * Where the text that the agency brought in itself, and which joined this regulation, still reads duties differently; null
 * when nowhere, when the regulation was withdrawn, or when the agency has proposed a correction since, in which it said so.
 */
export async function loadOwnReading(
  tx: Tx,
  agencyId: string,
  regulationId: string,
): Promise<OwnReading | null> {
  const { rows } = await sql<{ changes: OwnReading | null }>`
    with own as (
      select i.regulation_id, i.differences from regulation_import i join regulation r on r.id = i.regulation_id
      where i.agency_id = ${agencyId} and i.regulation_id = ${regulationId} and i.state = 'joined'
        and r.withdrawn_at is null
        and not exists (select from proposal p where p.regulation_id = i.regulation_id and p.kind = 'correction'
          and p.proposed_by = i.agency_id and p.proposed_at >= i.changed_at)
      order by i.changed_at desc, i.id desc limit 1)
    select jsonb_agg(c order by place) as changes
    from own cross join jsonb_array_elements(own.differences) with ordinality as each (c, place)
    where case when c ->> 'dutyId' is null
      then not exists (select from duty d where d.regulation_id = own.regulation_id and not d.struck
        and d.reading = c -> 'reading')
      else exists (select from duty d where d.id = (c ->> 'dutyId')::uuid and not d.struck
        and d.reading <> c -> 'reading') end`.execute(tx);
  return rows[0]?.changes ?? null;
}
