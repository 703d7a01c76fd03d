import { sql } from 'kysely';
import type { RegulationIdentity } from '../../domain/regulation/match-regulation.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** A regulation of the own agency's registry, by what one tells that two texts are the same. */
export type OwnRegulation = RegulationIdentity & { id: string; versionId: string };

const columns = sql`r.id, s.version_id as "versionId", r.symbol, r.title, r.signed_on as "signedOn", s.parties as "partyIds"`;

/** Those in which the own agency takes part, signed on a day and not withdrawn; without a day those that name none. */
export async function findSignedOn(tx: Tx, agencyId: string, day: string | null): Promise<OwnRegulation[]> {
  const signed =
    day === null ? sql`r.signed_on is null` : sql`s.dated_on = ${day}::date and r.signed_on = ${day}::date`;
  const { rows } = await sql<OwnRegulation>`
    select ${columns} from regulation_side s join regulation r on r.id = s.regulation_id
    where s.agency_id = ${agencyId} and not s.withdrawn and s.below is null and ${signed}`.execute(tx);
  return rows;
}

/** Those of the own agency whose symbol is one of these, blanks, case and marks aside. */
export async function findBySymbols(
  tx: Tx,
  agencyId: string,
  symbols: readonly string[],
): Promise<{ symbol: string; id: string }[]> {
  const { rows } = await sql<{ symbol: string; id: string }>`
    select wanted.symbol, r.id
    from unnest(${symbols}::text[]) as wanted (symbol)
    join (select o.id, o.symbol from regulation_side s join regulation o on o.id = s.regulation_id
      where s.agency_id = ${agencyId} and not s.withdrawn and o.symbol is not null) r
      on replace(fold(r.symbol), ' ', '') = replace(fold(wanted.symbol), ' ', '')`.execute(tx);
  return rows;
}

/** How many of these regulations the own agency sees: a hidden one counts like one that is not there. */
export async function countVisible(tx: Tx, agencyId: string, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from regulation_side
    where agency_id = ${agencyId} and regulation_id = any(${ids}::uuid[])`.execute(tx);
  return rows[0]?.count ?? 0;
}

/**
 * Lets imports of one text, by its day and its participants, be confirmed one after the other, so that the second finds
 * what the first has proposed. Held until the transaction ends.
 */
export async function lockIdentity(tx: Tx, { signedOn, partyIds }: RegulationIdentity): Promise<void> {
  const identity = `regulation of ${signedOn ?? ''} ${partyIds.toSorted().join(' ')}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${identity}, 0))`.execute(tx);
}

/** Tells the participants that an agency has brought in the same text, and in how many duties it reads it differently. */
export async function insertJoined(
  tx: Tx,
  regulationId: string,
  details: { sameText: boolean; differences: number },
): Promise<void> {
  await tx
    .insertInto('regulation_event')
    .values({ id: newId(), regulation_id: regulationId, kind: 'joined', details: JSON.stringify(details) })
    .execute();
}

/** Has the version this very text? */
export async function hasText(tx: Tx, versionId: string, textHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('regulation_version')
    .select('id')
    .where('id', '=', versionId)
    .where('text_hash', '=', textHash)
    .executeTakeFirst();
  return row !== undefined;
}
