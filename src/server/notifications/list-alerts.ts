import type { AlertView } from '../../contract/notifications.ts';
import type { AboutKind, AlertKind } from '../../domain/notification/alert-kind.ts';
import { inquire, type PersonContext } from '../access/context.ts';
import { fromInstantCursor, toPage } from '../platform/paging.ts';
import type { Tables } from '../platform/tables.gen.ts';
import type { Selectable } from 'kysely';

type Wanted = { unread: boolean; cursor?: string | undefined; limit: number };
type Row = Pick<
  Selectable<Tables['alert']>,
  'id' | 'kind' | 'at' | 'subject' | 'restricted' | 'agency_id' | 'about_kind' | 'about_id' | 'read_at'
>;

/** What one has been told, the newest first; row security leaves out what belonged to a capacity that has ended. */
export async function listAlerts(context: PersonContext, { unread, cursor, limit }: Wanted) {
  const after = fromInstantCursor(cursor);
  const rows = await inquire(context, (tx) =>
    tx
      .selectFrom('alert')
      .select(['id', 'kind', 'at', 'subject', 'restricted', 'agency_id', 'about_kind', 'about_id', 'read_at'])
      .where('person_id', '=', context.personId)
      .$if(unread, (query) => query.where('read_at', 'is', null))
      .$if(after !== null, (query) =>
        query.where((is) =>
          is(is.refTuple('at', 'id'), '<', is.tuple(new Date(after?.[0] ?? 0), after?.[1] ?? '')),
        ),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  return toPage(rows, limit, ({ at, id }) => [at.toISOString(), id], toView);
}

function toView(row: Row): AlertView {
  const { about_kind: kind, about_id: id } = row;
  return {
    id: row.id,
    kind: row.kind as AlertKind,
    at: row.at.toISOString(),
    subject: row.subject,
    restricted: row.restricted,
    agencyId: row.agency_id,
    about: kind === null || id === null ? null : { kind: kind as AboutKind, id },
    readAt: row.read_at?.toISOString() ?? null,
  };
}
