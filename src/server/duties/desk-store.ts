import { type RawBuilder, sql } from 'kysely';
import { type DeskGroup, endOfWeek, type ExceptionGroup } from '../../domain/duty/desk.ts';
import type { Tx } from '../platform/database.ts';
import {
  handedToNobody,
  handsOf,
  overseenByAnybody,
  type Reader,
  staffOf,
} from '../absences/read-holders.ts';
import { rowColumns, rowTables, type StoredRow } from './side-store.ts';

/** What a desk is for: what is one's own to do, or the exceptions of the agency. */
export type Scope = 'mine' | 'agency';
export type Group = DeskGroup | ExceptionGroup;
export type GroupRow = StoredRow & { group: Group; count: number };

/** The first rows of each group, the earliest due first, each with how many there are in all; no row for an empty group. */
export async function loadDesk(tx: Tx, reader: Reader, scope: Scope, first: number): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    with ${gatheredFor(reader, scope)},
    page as materialized (
      select * from (select g.*, count(*) over (partition by g.group_name)::int as many,
          row_number() over (partition by g.group_name order by g.due_on, g.fulfilment_id) as place from gathered g) numbered
      where place <= ${first})
    select page.group_name as group, page.many as count, ${rowColumns(reader)}
    from page join fulfilment_side s on s.fulfilment_id = page.fulfilment_id and s.agency_id = ${reader.agencyId}
    ${rowTables(reader)}
    order by page.group_name, page.place`.execute(tx);
  return rows;
}

type Page = { after: readonly [dueOn: string, id: string] | null; limit: number };

/** One group from a place on. */
export async function loadGroup(
  tx: Tx,
  reader: Reader,
  { scope, group }: { scope: Scope; group: Group },
  { after, limit }: Page,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    with ${gatheredFor(reader, scope)},
    page as materialized (
      select g.* from gathered g where g.group_name = ${group}
        ${after === null ? sql`` : sql`and (g.due_on, g.fulfilment_id) > (${after[0]}::date, ${after[1]}::uuid)`}
      order by g.due_on, g.fulfilment_id limit ${limit})
    select ${rowColumns(reader)}
    from page join fulfilment_side s on s.fulfilment_id = page.fulfilment_id and s.agency_id = ${reader.agencyId}
    ${rowTables(reader)}
    order by s.due_on, s.fulfilment_id`.execute(tx);
  return rows;
}

/** All that is on the desk as a table of a query, `gathered (fulfilment_id, due_on, group_name)`. */
function gatheredFor(reader: Reader, scope: Scope): RawBuilder<unknown> {
  const gathered = scope === 'mine' ? mine(reader) : exceptions(reader);
  return sql`${staffOf(reader)}, ${gathered}`;
}

/** Open fulfilments of the agency's own obligation; an index without the table answers what the desk asks of them. */
const openSides = (agencyId: string) => sql`from fulfilment_side s
  where s.agency_id = ${agencyId} and s.part = 'obliged' and s.state = 'open'`;

/** What rests waits for others, and so does what others owe under the regulations that the reader takes care of. */
function mine(reader: Reader): RawBuilder<unknown> {
  const { agencyId, day } = reader;
  const open = openSides(agencyId);
  const columns = sql`s.fulfilment_id, s.due_on, s.held`;
  return sql`${handsOf(reader)},
    own as (
      select ${columns} ${open} and s.handed_to is null and s.regulation_id in (select regulation_id from taken)
      union all
      select ${columns} ${open} and s.handed_to in (select id from mine)
      union all
      select ${columns} ${open} and s.regulation_id in (select regulation_id from headed) and ${handedToNobody}
        and s.handed_to not in (select id from mine)),
    gathered as (
      select o.fulfilment_id, o.due_on, case
          when o.held then 'waiting'
          when o.due_on < ${day}::date then 'overdue'
          when o.due_on = ${day}::date then 'today'
          when o.due_on <= ${endOfWeek(day)}::date then 'thisWeek'
          else 'later' end as group_name
      from own o
      union all
      select s.fulfilment_id, s.due_on, 'waiting' from fulfilment_side s
      where s.agency_id = ${agencyId} and s.part = 'owed' and s.state = 'open'
        and s.regulation_id in (select regulation_id from taken) and least(s.opens_on, s.due_on) <= ${day}::date)`;
}

/** One fulfilment may stand in several groups. */
function exceptions(reader: Reader): RawBuilder<unknown> {
  const { agencyId, day } = reader;
  return sql`own as materialized (
      select s.fulfilment_id, s.due_on, s.held, s.handed_to, s.regulation_id ${openSides(agencyId)}),
    gathered as (
      select s.fulfilment_id, s.due_on, 'overdue' as group_name from own s where not s.held and s.due_on < ${day}::date
      union all
      select s.fulfilment_id, s.due_on, 'held' from own s where s.held
      union all
      select s.fulfilment_id, s.due_on, 'unheld' from own s
      where s.handed_to is null and s.regulation_id not in (${overseenByAnybody(reader, 'focal')}) or ${handedToNobody}
      union all
      select s.fulfilment_id, s.due_on, 'disputed' from fulfilment_side s
      where s.agency_id = ${agencyId} and s.part = 'obliged' and s.disputed)`;
}
