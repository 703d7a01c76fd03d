import { sql } from 'kysely';
import type { PositionView } from '../../contract/agency-views.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { fromIdCursor, toPage } from '../platform/paging.ts';
import { positionColumns } from './position-store.ts';

type Wanted = { cursor?: string | undefined; limit: number };

/** The positions of one's own agency by title, those that have ended too. */
export async function listPositions(context: ActingContext, wanted: Wanted) {
  const [title = null, id = null] = fromIdCursor(wanted.cursor, 2);
  const positions = await inquire(context, (tx) =>
    sql<PositionView>`
      select ${positionColumns} from position p left join unit u on u.id = p.unit_id
      where p.agency_id = ${context.actor.agencyId}
        and (${title}::text is null or (p.title, p.id) > (${title}, ${id}::uuid))
      order by p.title, p.id limit ${wanted.limit + 1}`.execute(tx),
  );
  return toPage(
    positions.rows,
    wanted.limit,
    (position) => [position.title, position.id],
    (position) => position,
  );
}
