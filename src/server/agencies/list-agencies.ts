import { sql } from 'kysely';
import type { AgencyRow } from '../../contract/agency-views.ts';
import type { AgencyKind, AgencyLevel } from '../../domain/agency/agency.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { likeLiterally } from '../platform/like-literally.ts';
import { fromIdCursor, toPage, wrongCursor } from '../platform/paging.ts';

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
  /** How far the name is from what was sought: 0 begins with it, 1 has it as one phrase, 2 has its words. */
  far: number;
  id: string;
  code: string | null;
  name: string;
  short_name: string;
  kind: AgencyKind;
  level: AgencyLevel;
  superior_name: string | null;
  ended_on: string | null;
};

/**
 * The directory as of a day; every word of `q` must be in it. Names that begin with `q` come first, then those that
 * have it as one phrase, each in Vietnamese order. Every signed-in person may read it.
 */
export async function listAgencies(context: ActingContext, wanted: Wanted) {
  const day = wanted.on ?? context.clock.today();
  const after = fromPlaceCursor(wanted.cursor);
  const code = wanted.q === undefined || wanted.q === '' ? null : likeLiterally(wanted.q);
  const words = code?.split(/\s+/) ?? [];
  const phrase = code === null ? null : words.join(' ');
  const rows = await inquire(context, (tx) =>
    sql<Row>`
      with page as (
        select a.id, a.kind, a.level, a.ended_on, n.name, n.short_name, n.far,
          least(${day}::date, coalesce(a.ended_on - 1, 'infinity')) as seen_on
        from (select *, case
            when ${phrase}::text is null or folded like fold(${phrase}) || '%'
              or fold(short_name) like fold(${phrase}) || '%' then 0
            when ' ' || folded like '% ' || fold(${phrase}) || '%' then 1
            else 2 end as far from agency_name) n
        join agency a on a.id = n.agency_id and n.valid @> least(${day}::date, coalesce(a.ended_on - 1, 'infinity'))
        where (${wanted.kind ?? null}::text is null or a.kind = ${wanted.kind ?? null})
          and (${wanted.level ?? null}::text is null or a.level = ${wanted.level ?? null})
          and (${wanted.ended} = 'all' or (a.ended_on is not null and a.ended_on <= ${day}::date) = (${wanted.ended} = 'only'))
          and (${code}::text is null
            or n.folded like all (select '%' || fold(word) || '%' from unnest(${words}::text[]) word)
            or exists (select from agency_code c where c.agency_id = a.id and c.code like upper(${code}) || '%'))
          and (${after?.name ?? null}::text is null
            or (n.far, n.name collate "vi-x-icu", n.agency_id)
              > (${after?.far ?? null}::int, ${after?.name ?? null} collate "vi-x-icu", ${after?.id ?? null}::uuid))
        order by n.far, n.name collate "vi-x-icu", n.agency_id
        limit ${wanted.limit + 1})
      select page.far, page.id, c.code, page.name, page.short_name, page.kind, page.level, s.name as superior_name, page.ended_on
      from page
      left join agency_code c on c.agency_id = page.id and c.valid @> page.seen_on
      left join agency_superior u on u.agency_id = page.id and u.valid @> page.seen_on
      left join agency_name s on s.agency_id = u.superior_id and s.valid @> page.seen_on
      order by page.far, page.name collate "vi-x-icu", page.id`.execute(tx),
  );
  return toPage(rows.rows, wanted.limit, (row) => [String(row.far), row.name, row.id], toItem);
}

/** Behind which place of the order a page begins; nothing for the first one. @throws {WrongInput} for a foreign cursor */
function fromPlaceCursor(cursor: string | undefined): { far: number; name: string; id: string } | null {
  const [far = '', name = '', id = ''] = fromIdCursor(cursor, 3);
  if (cursor === undefined) return null;
  if (!/^[0-2]$/.test(far)) throw wrongCursor();
  return { far: Number(far), name, id };
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
