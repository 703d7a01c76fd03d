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
