import { sql } from 'kysely';
import type { AgencyKind } from '../../domain/agency/agency.ts';
import type { NamedParty } from '../../domain/regulation/find-named-party.ts';
import type { ImportParty } from '../../domain/regulation/import-content.ts';
import type { Tx } from '../platform/database.ts';

type Named = { agencyId: string; name: string; shortName: string; kind: AgencyKind };

/** Participants with the names by which the directory knows them now; those that it has not are left out. */
export async function loadNames(tx: Tx, parties: readonly ImportParty[]): Promise<NamedParty[]> {
  const ids = parties.map(({ agencyId }) => agencyId);
  const { rows } = await sql<Named>`
    select a.id as "agencyId", n.name, n.short_name as "shortName", a.kind
    from agency a cross join lateral (
      select name, short_name from agency_name where agency_id = a.id order by valid desc limit 1) n
    where a.id = any(${ids}::uuid[])`.execute(tx);
  const named = new Map(rows.map((row) => [row.agencyId, row]));
  return parties.flatMap((party) => {
    const names = named.get(party.agencyId);
    return names === undefined ? [] : [{ ...party, ...names }];
  });
}

type Match = { wanted: string; agencyId: string };

/**
 * The agencies of the directory by these names, case and marks aside: as they were called on a day, else as they are
 * called today; whole names go before short ones. A name that several have finds none.
 */
export async function findByNames(
  tx: Tx,
  names: readonly string[],
  { on, today }: { on: string; today: string },
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<Match>`
    with wanted as (select name, fold(name) as folded from unnest(${names}::text[]) as name),
      called as (
        select w.name, n.agency_id,
          rank() over (partition by w.name order by n.valid @> ${on}::date desc, form.place) as rank
        from agency_name n
        cross join lateral (values (1, fold(n.name)), (2, fold(n.short_name))) as form (place, folded)
        join wanted w on w.folded = form.folded
        where n.valid @> ${on}::date or n.valid @> ${today}::date)
    select name as wanted, min(agency_id::text) as "agencyId"
    from called where rank = 1 group by name having count(distinct agency_id) = 1`.execute(tx);
  return new Map(rows.map(({ wanted, agencyId }) => [wanted, agencyId]));
}
