import { sql } from 'kysely';
import type { UnitView } from '../../contract/agency-views.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { fromIdCursor, toPage } from '../platform/paging.ts';
import { unitColumns } from './unit-store.ts';

type Wanted = { cursor?: string | undefined; limit: number };

/** The units of one's own agency by name, those that have ended too. */
export async function listUnits(context: ActingContext, wanted: Wanted) {
  const [name = null, id = null] = fromIdCursor(wanted.cursor, 2);
  const units = await inquire(context, (tx) =>
    sql<UnitView>`
      select ${unitColumns} from unit
      where agency_id = ${context.actor.agencyId}
        and (${name}::text is null or (name, id) > (${name}, ${id}::uuid))
      order by name, id limit ${wanted.limit + 1}`.execute(tx),
  );
  return toPage(
    units.rows,
    wanted.limit,
    (unit) => [unit.name, unit.id],
    (unit) => unit,
  );
}
