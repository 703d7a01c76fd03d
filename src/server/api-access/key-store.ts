import { sql } from 'kysely';
import type { KeyFacts } from '../../domain/api-access/key-state.ts';
import type { ApiScope } from '../../domain/api-access/scope.ts';
import type { Tx } from '../platform/database.ts';

/** A key with what the rules ask of it and what a page shows; whose it is by name. */
export type KnownKey = KeyFacts & {
  id: string;
  name: string;
  prefix: string;
  scopes: ApiScope[];
  holder: string;
  positionTitle: string;
  madeAt: Date;
  confirmedBy: string | null;
  revokedBy: string | null;
  lastUsedOn: string | null;
};

/** Keys that the asker may see; a condition may follow, on `api_key k`. */
export const knownKeys = sql`select k.id, k.name, k.prefix, k.scopes, k.person_id as "personId", p.full_name as holder,
    o.title as "positionTitle", k.made_at as "madeAt", k.expires_on as "expiresOn", k.last_used_on as "lastUsedOn",
    k.confirmed_at is not null as confirmed, k.revoked_at is not null as revoked,
    c.full_name as "confirmedBy", r.full_name as "revokedBy",
    a.state = 'confirmed' and a.valid @> app_today() and p.disabled_at is null
      and (g.ended_on is null or g.ended_on > app_today()) as held
  from api_key k
  join person p on p.id = k.person_id
  join appointment a on a.id = k.appointment_id
  join position o on o.id = a.position_id
  join agency g on g.id = k.agency_id
  left join person c on c.id = k.confirmed_by
  left join person r on r.id = k.revoked_by`;

/** A key of the agency that the asker may see; null when there is none. Locked until the transaction ends, if asked for. */
export async function findKey(
  tx: Tx,
  agencyId: string,
  keyId: string,
  lock = false,
): Promise<KnownKey | null> {
  const { rows } = await sql<KnownKey>`${knownKeys} where k.agency_id = ${agencyId} and k.id = ${keyId}
    ${lock ? sql`for update of k` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

/** How many keys of a person in the agency work or wait for confirmation. */
export async function countLivingKeys(tx: Tx, agencyId: string, personId: string): Promise<number> {
  const { rows } = await sql<{ living: number }>`
    select count(*)::int as living from api_key
    where agency_id = ${agencyId} and person_id = ${personId} and revoked_at is null and expires_on >= app_today()`.execute(
    tx,
  );
  return rows[0]?.living ?? 0;
}

export type NewKey = {
  id: string;
  name: string;
  prefix: string;
  secretHash: string;
  scopes: readonly ApiScope[];
  expiresOn: string;
};

/** Writes a key; whose it is and in which appointment it acts come from the database's own context. */
export async function insertKey(tx: Tx, key: NewKey): Promise<void> {
  await sql`insert into api_key (id, name, prefix, secret_hash, scopes, expires_on)
    values (${key.id}, ${key.name}, ${key.prefix}, ${key.secretHash}, ${[...key.scopes]}::text[], ${key.expiresOn}::date)`.execute(
    tx,
  );
}

/** The asker has confirmed it. */
export async function saveConfirmed(tx: Tx, keyId: string): Promise<void> {
  await sql`update api_key set confirmed_at = app_business_at(), confirmed_by = app_person() where id = ${keyId}`.execute(
    tx,
  );
}

/** The asker has ended it. */
export async function saveRevoked(tx: Tx, keyId: string): Promise<void> {
  await sql`update api_key set revoked_at = app_business_at(), revoked_by = app_person() where id = ${keyId}`.execute(
    tx,
  );
}

/** Tells the agency's administrators, but for the holder, that a key waits for one of them. */
export async function tellOfKey(tx: Tx, keyId: string): Promise<void> {
  await sql`
    insert into alert (id, person_id, kind, at, subject)
    select gen_random_uuid(), told.person_id, 'keyToConfirm', app_business_at(), told.subject
    from (select distinct a.person_id, k.name || ' – ' || p.full_name as subject
      from api_key k join person p on p.id = k.person_id
      join appointment a on a.agency_id = k.agency_id and 'agencyAdministrator' = any(a.roles) and a.state = 'confirmed'
        and a.valid @> app_today() and a.person_id <> k.person_id
      where k.id = ${keyId}) told`.execute(tx);
}
