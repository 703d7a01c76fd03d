import { sql } from 'kysely';
import type { Colleague } from '../../contract/fulfilment-views.ts';
import { mayNameColleagues } from '../../domain/duty/may.ts';
import { contentRoles } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';

const most = 50;

/**
 * Current appointments of one's own agency whose roles work with content, in the Vietnamese order of names; `q` is sought
 * in names and positions, with or without marks.
 */
export async function listColleagues(
  context: ActingContext,
  { q = '' }: { q?: string | undefined },
): Promise<{ items: Colleague[]; more: boolean }> {
  demand(mayNameColleagues(context.actor));
  const { rows } = await inquire(context, (tx) =>
    sql<Colleague>`
      select a.id as "appointmentId", p.full_name as "fullName", o.title as "positionTitle"
      from appointment a
      join person p on p.id = a.person_id and p.disabled_at is null
      join person_side s on s.agency_id = a.agency_id and s.person_id = a.person_id
      join position o on o.id = a.position_id
      where a.agency_id = ${context.actor.agencyId} and a.state = 'confirmed' and a.valid @> ${context.clock.today()}::date
        and a.roles && ${[...contentRoles]}::text[]
        and (${q} = '' or position(fold(${q}) in s.folded || ' ' || fold(o.title)) > 0)
      order by s.sorted, o.title, a.id limit ${most + 1}`.execute(tx),
  );
  return { items: rows.slice(0, most), more: rows.length > most };
}
