import { sql } from 'kysely';
import type { AbsenceView } from '../../contract/absences.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { fromDayCursor, toPage } from '../platform/paging.ts';
import { absenceViews } from './absence-store.ts';

type Wanted = { cursor?: string | undefined; limit: number };

/** Who of one's own agency is away today or later, the earliest first. Everybody in the agency may read it. */
export async function listAbsences(context: ActingContext, { cursor, limit }: Wanted) {
  const [day, id] = fromDayCursor(cursor) ?? [null, null];
  const found = await inquire(context, (tx) =>
    sql<AbsenceView>`${absenceViews}
      where s.agency_id = ${context.actor.agencyId} and upper(s.valid) > app_today()
        and (${day}::date is null or (lower(s.valid), s.id) > (${day}::date, ${id}::uuid))
      order by lower(s.valid), s.id
      limit ${limit + 1}`.execute(tx),
  );
  return toPage(
    found.rows,
    limit,
    (absence) => [absence.from, absence.id],
    (absence) => absence,
  );
}
