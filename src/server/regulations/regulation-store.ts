import { type RawBuilder, sql } from 'kysely';
import type { RegulationRow } from '../../contract/regulation-views.ts';
import type { Filters } from '../../contract/regulations.ts';
import { ENOUGH_TO_BIND, type RegulationState } from '../../domain/regulation/state.ts';
import type { Tx } from '../platform/database.ts';
import { likeLiterally } from '../platform/like-literally.ts';

/** `agencyId` is whose registry it is; states and names are as of `day`. */
export type Reader = { agencyId: string; day: string };

/** A row of the registry and the day by which it is sorted. */
export type SortedRow = RegulationRow & { datedOn: string };

type Page = { after: readonly [datedOn: string, id: string] | null; limit: number };

/** The state of the side `s` as of a day: what `stateOf` of the domain says, in the words of the database. */
export function stateAsOf(day: string): RawBuilder<RegulationState> {
  return sql<RegulationState>`case
    when s.withdrawn then 'withdrawn'
    when s.own_answer = 'waiting' then 'waitingForUs'
    when s.own_answer = 'refused' then 'refusedByUs'
    when s.accepted_count < ${ENOUGH_TO_BIND} then 'waitingForOthers'
    when s.replaced_on <= ${day}::date then 'replaced'
    when s.effect_from is null then 'agreed'
    when s.effect_to < ${day}::date then 'expired'
    when s.effect_from > ${day}::date then 'upcoming'
    else 'inForce' end`;
}

/**
 * How an agency was called on a day: by its last name before its end, and by its first one before its beginning.
 * @param agencyId the column that names the agency
 */
export function shortNameOn(agencyId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select n.short_name from agency_name n where n.agency_id = ${agencyId}
    order by case when lower(n.valid) <= ${day} then lower(n.valid) end desc nulls last, lower(n.valid) limit 1)`;
}

/** The registry of an agency, the latest signed first; only those that cite a legal basis when one is named. */
export async function loadRegistry(
  tx: Tx,
  reader: Reader,
  wanted: { filters: Filters; basisId?: string },
  { after, limit }: Page,
): Promise<SortedRow[]> {
  const day = sql`${reader.day}::date`;
  const { rows } = await sql<SortedRow>`
    with page as materialized (
      select s.* from regulation_side s
      where s.agency_id = ${reader.agencyId} and ${allOf(conditions(reader, wanted))}
        ${after === null ? sql`` : sql`and (s.dated_on, s.regulation_id) < (${after[0]}::date, ${after[1]}::uuid)`}
      order by s.dated_on desc, s.regulation_id desc limit ${limit}),
    party as materialized (
      select p.regulation_id, p.agency_id, p.role, p.place from regulation_party p
      where p.regulation_id in (select regulation_id from page)),
    named as materialized (
      select a.agency_id, ${shortNameOn(sql`a.agency_id`, day)} as short_name
      from (select distinct agency_id from party) a)
    select r.id, r.title, r.kind, r.symbol, r.aliases || s.own_aliases as aliases, r.signed_on as "signedOn",
      s.effect_from as "effectFrom", s.effect_to as "effectTo", s.replaced_on as "replacedOn",
      ${stateAsOf(reader.day)} as state, s.accepted_count as accepted, s.fields, s.last_activity_on as "lastActivityOn",
      s.below is not null as below, s.dated_on as "datedOn", o.parties
    from page s
    join regulation r on r.id = s.regulation_id
    join (select p.regulation_id, jsonb_agg(jsonb_build_object('agencyId', p.agency_id, 'shortName', n.short_name,
        'role', p.role) order by p.place) as parties
      from party p join named n on n.agency_id = p.agency_id group by p.regulation_id) o on o.regulation_id = s.regulation_id
    order by s.dated_on desc, s.regulation_id desc`.execute(tx);
  return rows;
}

function allOf(some: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return some.length === 0 ? sql`true` : sql.join(some, sql` and `);
}

type Condition = RawBuilder<unknown>;

function conditions(
  { agencyId, day }: Reader,
  { filters, basisId }: { filters: Filters; basisId?: string },
): Condition[] {
  const { q = '', partyId, field = '', state, year, kind, expiresWithin, idleFor } = filters;
  return [
    q !== '' && mentions(q),
    partyId !== undefined && sql`s.parties @> array[${partyId}::uuid]`,
    field !== '' && sql`s.fields && ${fieldsLike(agencyId, field)}`,
    state !== undefined && sql`${stateAsOf(day)} = ${state}`,
    year !== undefined &&
      sql`s.dated_on >= make_date(${year}, 1, 1) and s.dated_on < make_date(${year} + 1, 1, 1)`,
    kind !== undefined && sql`s.kind = ${kind}`,
    expiresWithin !== undefined &&
      sql`${stateAsOf(day)} = 'inForce' and s.effect_to <= ${monthsFrom(day, expiresWithin)}`,
    idleFor !== undefined &&
      sql`${stateAsOf(day)} = 'inForce' and s.last_activity_on < ${monthsFrom(day, -idleFor)}`,
    basisId !== undefined &&
      sql`s.regulation_id in (select regulation_id from regulation_basis where basis_id = ${basisId})`,
  ].filter((one) => one !== false);
}

/** Every word stands in title, symbol or an alias of the side `s`, with or without marks. The words are folded once. */
export function mentions(words: string): Condition {
  const each = likeLiterally(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return sql`s.searched like all ((select array_agg('%' || fold(word) || '%') from unnest(${each}::text[]) word)::text[])`;
}

/** The fields of the agency's regulations that are written so, but for case and marks: few, so that few are folded. */
function fieldsLike(agencyId: string, field: string): Condition {
  return sql`(select coalesce(array_agg(f.name), '{}') from (select distinct unnest(o.fields) as name
    from regulation_side o where o.agency_id = ${agencyId}) f where fold(f.name) = fold(${field}))`;
}

function monthsFrom(day: string, months: number): Condition {
  return sql`(${day}::date + make_interval(months => ${months}::int))::date`;
}

/**
 * The regulation as its own agency's side knows it, `below` when that is no participant; null when it is not there or none
 * of its regulations.
 */
export async function findSide(
  tx: Tx,
  agencyId: string,
  regulationId: string,
): Promise<{ title: string; ownAliases: string[]; below: boolean } | null> {
  const row = await tx
    .selectFrom('regulation_side')
    .innerJoin('regulation', 'regulation.id', 'regulation_side.regulation_id')
    .select((row) => [
      'regulation.title',
      'regulation_side.own_aliases as ownAliases',
      row('regulation_side.below', 'is not', null).$castTo<boolean>().as('below'),
    ])
    .where('regulation_side.agency_id', '=', agencyId)
    .where('regulation_side.regulation_id', '=', regulationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes what the own agency also calls it. */
export async function saveOwnAliases(
  tx: Tx,
  regulationId: string,
  aliases: readonly string[],
): Promise<void> {
  await sql`select name_own_side(${regulationId}::uuid, ${[...aliases]}::text[])`.execute(tx);
}

/** The fields of coordination of an agency's regulations, in Vietnamese order. */
export async function loadFields(tx: Tx, agencyId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select f.name from (select distinct unnest(s.fields) as name from regulation_side s where s.agency_id = ${agencyId}) f
    order by f.name collate "vi-x-icu"`.execute(tx);
  return rows.map(({ name }) => name);
}
