import { sql } from 'kysely';
import type { ListedImport } from '../../contract/import-views.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromInstantCursor, toPage } from '../platform/paging.ts';

type Wanted = { state: 'open' | 'all'; cursor?: string | undefined; limit: number };
type Row = Omit<ListedImport, 'changedAt'> & { changedAt: Date };

/** Texts that the own agency is bringing in, the last changed first. */
export async function listImports(context: ActingContext, wanted: Wanted) {
  demand(mayImport(context.actor));
  const [changedAt, id] = fromInstantCursor(wanted.cursor) ?? [null, null];
  const states = wanted.state === 'open' ? ['open'] : ['open', 'proposed', 'joined', 'discarded'];
  // The index is sorted within a state: a page of each, of which the last changed ones are the page.
  const rows = await inquire(context, (tx) =>
    sql<Row>`
      select found.id, found.name, found.title, found.kind, found.state, found."changedAt", found."regulationId", p.full_name as "broughtBy"
      from unnest(${states}::text[]) as wanted (state) cross join lateral (
        select i.id, i.name, i.record ->> 'title' as title, i.record ->> 'kind' as kind, i.state, i.changed_at as "changedAt",
          i.regulation_id as "regulationId", i.made_by
        from regulation_import i
        where i.agency_id = ${context.actor.agencyId} and i.state = wanted.state
          and (${changedAt}::timestamptz is null or (i.changed_at, i.id) < (${changedAt}::timestamptz, ${id}::uuid))
        order by i.changed_at desc, i.id desc limit ${wanted.limit + 1}) found
      left join person p on p.id = found.made_by
      order by found."changedAt" desc, found.id desc limit ${wanted.limit + 1}`.execute(tx),
  );
  return toPage(rows.rows, wanted.limit, (row) => [row.changedAt.toISOString(), row.id], toItem);
}

function toItem({ changedAt, ...row }: Row): ListedImport {
  return { ...row, changedAt: changedAt.toISOString() };
}
