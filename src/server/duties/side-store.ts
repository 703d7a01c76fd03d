import { type RawBuilder, sql } from 'kysely';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { instantText, vietnameseSeconds } from '../../domain/calendar/event-moment.ts';
import { type FulfilmentState, type Standing, standingOf } from '../../domain/duty/fulfilment.ts';
import { asColleague, holderOf, type Reader, staffOf } from '../absences/read-holders.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';

/** A row as the database gives it. */
export type StoredRow = Omit<FulfilmentRow, 'standing' | 'dueAt'> & {
  dueAt: Date;
  state: FulfilmentState;
  held: boolean;
};

/** How a side `s` stands on a day: what `standingOf` of the domain says, in the words of the database. */
export function standingAsOf(day: string): RawBuilder<Standing> {
  return sql<Standing>`case
    when s.state = 'done' then case when s.done_on > s.due_on then 'doneLate' else 'done' end
    when s.state <> 'open' then s.state
    when s.held then 'held'
    when s.due_on < ${day}::date then 'missed'
    when s.opens_on > ${day}::date then 'upcoming'
    else 'due' end`;
}

/** The columns of a row, of the sides `s` joined by `rowTables`. */
export function rowColumns({ day }: Reader): RawBuilder<unknown> {
  return sql`f.id, jsonb_build_object('id', r.id, 'kind', r.kind, 'title', r.title, 'symbol', r.symbol) as regulation,
    f.duty_id as "dutyId", d.reading ->> 'eId' as "eId", d.reading ->> 'quote' as quote, d.reading ->> 'action' as action,
    f.key, f.occasion, s.part, ${asParty(sql`f.agency_id`, sql`${day}::date`)} as obliged, f.opens_on as "opensOn",
    f.due_on as "dueOn", f.due_at as "dueAt", f.first_due_on as "firstDueOn", f.state, f.held_since is not null as held,
    f.done_on as "doneOn", s.disputed, ${asColleague} as holder, s.handed_to is not null as handed, f.version`;
}

/** What the rows of the sides `s` are made of. Row security asks of each whether it is the agency's. */
export function rowTables(reader: Reader): RawBuilder<unknown> {
  const side = {
    regulationId: sql`s.regulation_id`,
    handedTo: sql`s.handed_to`,
    when: sql`s.part = 'obliged'`,
  };
  return sql`join fulfilment f on f.id = s.fulfilment_id
    join duty d on d.id = f.duty_id
    join regulation r on r.id = f.regulation_id
    left join lateral ${holderOf(reader, side)} holder on true`;
}

/** The row of one fulfilment; null when it does not concern the agency. */
export async function findRow(tx: Tx, reader: Reader, fulfilmentId: string): Promise<StoredRow | null> {
  const { rows } = await sql<StoredRow>`
    with ${staffOf(reader)}
    select ${rowColumns(reader)} from fulfilment_side s ${rowTables(reader)}
    where s.agency_id = ${reader.agencyId} and s.fulfilment_id = ${fulfilmentId}`.execute(tx);
  return rows[0] ?? null;
}

/** A row as the API gives it, with its standing on a day; the instant in Vietnamese time. */
export function asRow({ dueAt, state, held, ...row }: StoredRow, day: string): FulfilmentRow {
  const { opensOn, dueOn, doneOn } = row;
  return {
    ...row,
    dueAt: inVietnam(dueAt),
    standing: standingOf({ state, opensOn, dueOn, doneOn, held }, day),
  };
}

/** An instant as it reads on a clock in Vietnam: `2022-09-14T23:59:59+07:00`. */
export function inVietnam(at: Date): string {
  return instantText(vietnameseSeconds({ at: at.toISOString() }));
}

/** Whether the agency takes part in a regulation. */
export async function hasRegulation(tx: Tx, agencyId: string, regulationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('regulation_side')
    .select('regulation_id')
    .where('agency_id', '=', agencyId)
    .where('regulation_id', '=', regulationId)
    .executeTakeFirst();
  return row !== undefined;
}
