import { sql } from 'kysely';
import type { SuccessionKind } from '../../domain/agency/agency.ts';
import type { Party } from '../../domain/agency/succession.ts';
import type { Tx } from '../platform/database.ts';
import type { Decision } from './agency-period-store.ts';

/** The agencies of a succession as its rule sees them, with their last names; those that are not there are left out. */
export async function loadParties(
  tx: Tx,
  agencyIds: readonly string[],
): Promise<(Party & { name: string })[]> {
  const found = await sql<Party & { name: string }>`
    select a.id, latest_name(a.id) as name, a.established_on as "establishedOn", a.ended_on as "endedOn",
      greatest(
        (select max(lower(valid)) from agency_name where agency_id = a.id),
        (select max(lower(valid)) from agency_code where agency_id = a.id),
        (select max(lower(valid)) from agency_superior where agency_id = a.id or superior_id = a.id)) as "changedOn",
      (select max(s.effective_on) from succession s join succession_party p on p.succession_id = s.id
        where p.agency_id = a.id and p.side = 'successor') as "succeededOn"
    from agency a where a.id = any(${[...agencyIds]}::uuid[])`.execute(tx);
  return found.rows;
}

/** Ends agencies on a day, with their names, codes and places; nobody stands under them any more. */
export async function endAgencies(tx: Tx, agencyIds: readonly string[], on: string): Promise<void> {
  const ids = sql`any(${[...agencyIds]}::uuid[])`;
  const until = sql`daterange(lower(valid), ${on}::date)`;
  const runs = sql`valid @> ${on}::date`;
  await sql`update agency set ended_on = ${on}::date, version = version + 1 where id = ${ids}`.execute(tx);
  await sql`update agency_name set valid = ${until} where agency_id = ${ids} and ${runs}`.execute(tx);
  await sql`update agency_code set valid = ${until} where agency_id = ${ids} and ${runs}`.execute(tx);
  await sql`update agency_superior set valid = ${until}
    where (agency_id = ${ids} or superior_id = ${ids}) and ${runs}`.execute(tx);
}

export type NewSuccession = {
  id: string;
  kind: SuccessionKind;
  effectiveOn: string;
  decision: Decision;
  predecessorIds: readonly string[];
  successorIds: readonly string[];
};

/** Writes what became of the agencies, with the decision. */
export async function insertSuccession(tx: Tx, succession: NewSuccession): Promise<void> {
  const { id, kind, effectiveOn, decision } = succession;
  await tx
    .insertInto('succession')
    .values({
      id,
      kind,
      effective_on: effectiveOn,
      decision_symbol: decision.symbol,
      decided_on: decision.decidedOn,
      decision_issuer: decision.issuer,
    })
    .execute();
  const party = (side: string) => (agencyId: string) => ({ succession_id: id, agency_id: agencyId, side });
  const parties = [
    ...succession.predecessorIds.map(party('predecessor')),
    ...succession.successorIds.map(party('successor')),
  ];
  await tx.insertInto('succession_party').values(parties).execute();
}
