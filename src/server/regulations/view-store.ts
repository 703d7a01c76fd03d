import { sql } from 'kysely';
import type { Filters, SavedView } from '../../contract/regulations.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** The saved views of a person in an agency, by name in Vietnamese order. */
export async function loadViews(tx: Tx, personId: string, agencyId: string): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select id, name, filters from saved_view where person_id = ${personId} and agency_id = ${agencyId}
    order by name collate "vi-x-icu", id`.execute(tx);
  return rows;
}

/** Keeps filters under a name of the asker; the same name replaces them. Gives the id of the view. */
export async function saveFilters(
  tx: Tx,
  { name, filters }: { name: string; filters: Filters },
): Promise<string> {
  const { id } = await tx
    .insertInto('saved_view')
    .values({
      id: newId(),
      person_id: sql`app_person()`,
      agency_id: sql`app_agency()`,
      name,
      filters: JSON.stringify(filters),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'agency_id', 'name'])
        .doUpdateSet((row) => ({ filters: row.ref('excluded.filters') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Forgets a view of the asker; gives its name, null when it is none of theirs. */
export async function deleteView(tx: Tx, viewId: string): Promise<string | null> {
  const gone = await tx
    .deleteFrom('saved_view')
    .where('id', '=', viewId)
    .returning('name')
    .executeTakeFirst();
  return gone?.name ?? null;
}
