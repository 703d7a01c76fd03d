import { sql } from 'kysely';
import type { PersonRow } from '../../contract/person-views.ts';
import { contentRoles } from '../../domain/regulation/may.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { fromIdCursor, toPage } from '../platform/paging.ts';

type Wanted = { q?: string | undefined; work: 'all' | 'content'; cursor?: string | undefined; limit: number };

/** The people of one's own agency in the Vietnamese order of names: given name, then family and middle name. */
export async function listPeople(context: ActingContext, wanted: Wanted) {
  const [sorted = null, id = null] = fromIdCursor(wanted.cursor, 2);
  const today = context.clock.today();
  const words = wanted.q === undefined || wanted.q === '' ? null : wanted.q;
  const found = await inquire(context, (tx) =>
    sql<PersonRow & { sorted: string }>`
      select p.id, p.full_name as "fullName", p.email, s.sorted,
        p.disabled_at is not null and p.home_agency_id = s.agency_id as disabled,
        array(select o.title from appointment a join position o on o.id = a.position_id
          where a.agency_id = s.agency_id and a.person_id = s.person_id and a.state = 'confirmed'
            and a.valid @> ${today}::date order by o.title) as positions,
        array(select distinct o.title from appointment a join position o on o.id = a.position_id
          where a.agency_id = s.agency_id and a.person_id = s.person_id and a.state = 'proposed'
            and coalesce(upper(a.valid), 'infinity') > ${today}::date order by o.title) as proposed
      from person_side s join person p on p.id = s.person_id
      where s.agency_id = ${context.actor.agencyId}
        and (${words}::text is null or position(fold(${words}) in s.folded) > 0 or starts_with(s.address, lower(${words})))
        and (${wanted.work} = 'all' or exists (select from appointment a
          where a.agency_id = s.agency_id and a.person_id = s.person_id and a.state = 'confirmed'
            and a.valid @> ${today}::date and a.roles && ${[...contentRoles]}::text[]))
        and (${sorted}::text is null or (s.sorted, s.person_id) > (${sorted}, ${id}::uuid))
      order by s.sorted, s.person_id limit ${wanted.limit + 1}`.execute(tx),
  );
  return toPage(
    found.rows,
    wanted.limit,
    (row) => [row.sorted, row.id],
    ({ sorted: _sortKey, ...row }) => row,
  );
}
