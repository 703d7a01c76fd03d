import { sql } from 'kysely';
import type { AgencyView } from '../../contract/agency-views.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

export type NewAgency = {
  id: string;
  kind: string;
  level: string;
  establishedOn: string;
  name: string;
  shortName: string;
  code: string | null;
};

/** Writes an agency with its first name and code, all from the day it was established. */
export async function insertAgency(tx: Tx, agency: NewAgency): Promise<void> {
  const valid = periodRange({ from: agency.establishedOn, until: null });
  await tx
    .insertInto('agency')
    .values({ id: agency.id, kind: agency.kind, level: agency.level, established_on: agency.establishedOn })
    .execute();
  await tx
    .insertInto('agency_name')
    .values({ agency_id: agency.id, name: agency.name, short_name: agency.shortName, valid })
    .execute();
  if (agency.code !== null) {
    await tx.insertInto('agency_code').values({ agency_id: agency.id, code: agency.code, valid }).execute();
  }
}

/** True when another agency bears the name at any time from `from` on. */
export async function nameIsTaken(
  tx: Tx,
  name: string,
  from: string,
  exceptId: string | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom('agency_name')
    .select('agency_id')
    .where('name', '=', name)
    .where(sql<boolean>`valid && daterange(${from}::date, null)`)
    .where('agency_id', 'is distinct from', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** True when another agency has the code at any time from `from` on. */
export async function codeIsTaken(
  tx: Tx,
  code: string,
  from: string,
  exceptId: string | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom('agency_code')
    .select('agency_id')
    .where('code', '=', code)
    .where(sql<boolean>`valid && daterange(${from}::date, null)`)
    .where('agency_id', 'is distinct from', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * An agency in time, shaped for its page; null when there is none.
 * @param mayOpen whether the asker may enter a first administrator; only they are told whether there is one, and
 * their own agency counts as having one
 */
export async function loadAgency(
  tx: Tx,
  agencyId: string,
  today: string,
  mayOpen: boolean,
): Promise<AgencyView | null> {
  const found = await sql<{ view: AgencyView }>`
    select jsonb_build_object(
      'id', a.id, 'version', a.version, 'kind', a.kind, 'level', a.level,
      'establishedOn', a.established_on, 'endedOn', a.ended_on,
      'administered', case when ${mayOpen}::boolean then a.id = app_agency() or has_administrator(a.id) end,
      'name', n.name, 'shortName', n.short_name,
      'code', (select code from agency_code where agency_id = a.id order by valid desc limit 1),
      'superiorName', (select s.name from agency_superior u
        join agency_name s on s.agency_id = u.superior_id and s.valid @> ${today}::date
        where u.agency_id = a.id and u.valid @> ${today}::date),
      'names', (select jsonb_agg(jsonb_build_object('name', name, 'shortName', short_name,
        'from', lower(valid), 'until', upper(valid)) order by valid desc) from agency_name where agency_id = a.id),
      'codes', (select coalesce(jsonb_agg(jsonb_build_object('code', code,
        'from', lower(valid), 'until', upper(valid)) order by valid desc), '[]') from agency_code where agency_id = a.id),
      'superiors', (select coalesce(jsonb_agg(jsonb_build_object('agencyId', u.superior_id, 'name', latest_name(u.superior_id),
        'from', lower(u.valid), 'until', upper(u.valid)) order by u.valid desc), '[]') from agency_superior u where u.agency_id = a.id),
      'subordinates', (select coalesce(jsonb_agg(jsonb_build_object('agencyId', u.agency_id, 'name', latest_name(u.agency_id))
        order by latest_name(u.agency_id)), '[]') from agency_superior u where u.superior_id = a.id and u.valid @> ${today}::date),
      'successions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'effectiveOn', s.effective_on,
        'decision', jsonb_build_object('symbol', s.decision_symbol, 'decidedOn', s.decided_on, 'issuer', s.decision_issuer),
        'predecessors', succession_side(s.id, 'predecessor'), 'successors', succession_side(s.id, 'successor'))
        order by s.effective_on desc), '[]')
        from succession s where s.id in (select succession_id from succession_party where agency_id = a.id))
    ) as view
    from agency a
    join lateral (select name, short_name from agency_name where agency_id = a.id order by valid desc limit 1) n on true
    where a.id = ${agencyId}`.execute(tx);
  return found.rows[0]?.view ?? null;
}
