import { sql } from 'kysely';
import type { AgencyRow } from '../../contract/agencies.ts';
import type { AgencyKind, AgencyLevel } from '../../domain/agency/agency.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { likeLiterally } from '../platform/like-literally.ts';
import { fromIdCursor, toPage } from '../platform/paging.ts';

type Wanted = {
  q?: string | undefined;
  kind?: AgencyKind | undefined;
  level?: AgencyLevel | undefined;
  on?: string | undefined;
  ended: 'without' | 'only' | 'all';
  cursor?: string | undefined;
  limit: number;
};

type Row = {
  id: string;
  code: string | null;
  name: string;
  short_name: string;
  kind: AgencyKind;
  level: AgencyLevel;
  superior_name: string | null;
  ended_on: string | null;
};

/** The directory as of a day, in Vietnamese order of names; every word of `q` must be in it. Every signed-in person may read it. */
export async function listAgencies(context: ActingContext, wanted: Wanted) {
  const day = wanted.on ?? context.clock.today();
  const [name = null, id = null] = fromIdCursor(wanted.cursor, 2);
  const code = wanted.q === undefined || wanted.q === '' ? null : likeLiterally(wanted.q);
  const words = code?.split(/\s+/) ?? [];
  const rows = await inquire(context, (tx) =>
    sql<Row>`
      with page as (
        select a.id, a.kind, a.level, a.ended_on, n.name, n.short_name,
          least(${day}::date, coalesce(a.ended_on - 1, 'infinity')) as seen_on
        from agency_name n
        join agency a on a.id = n.agency_id and n.valid @> least(${day}::date, coalesce(a.ended_on - 1, 'infinity'))
        where (${wanted.kind ?? null}::text is null or a.kind = ${wanted.kind ?? null})
          and (${wanted.level ?? null}::text is null or a.level = ${wanted.level ?? null})
          and (${wanted.ended} = 'all' or (a.ended_on is not null and a.ended_on <= ${day}::date) = (${wanted.ended} = 'only'))
          and (${code}::text is null
            or n.folded like all (select '%' || fold(word) || '%' from unnest(${words}::text[]) word)
            or exists (select from agency_code c where c.agency_id = a.id and c.code like upper(${code}) || '%'))
          and (${name}::text is null
            or (n.name collate "vi-x-icu", n.agency_id) > (${name} collate "vi-x-icu", ${id}::uuid))
        order by n.name collate "vi-x-icu", n.agency_id
        limit ${wanted.limit + 1})
      select page.id, c.code, page.name, page.short_name, page.kind, page.level, s.name as superior_name, page.ended_on
      from page
      left join agency_code c on c.agency_id = page.id and c.valid @> page.seen_on
      left join agency_superior u on u.agency_id = page.id and u.valid @> page.seen_on
      left join agency_name s on s.agency_id = u.superior_id and s.valid @> page.seen_on
      order by page.name collate "vi-x-icu", page.id`.execute(tx),
  );
  return toPage(rows.rows, wanted.limit, (row) => [row.name, row.id], toItem);
}

function toItem(row: Row): AgencyRow {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    level: row.level,
    superiorName: row.superior_name,
    endedOn: row.ended_on,
  };
}
