import { sql } from 'kysely';
import { newId } from '../platform/new-id.ts';
import type { Tx } from '../platform/database.ts';

/** Takes an address for a new account; false when it has one. It is held until the transaction ends. */
export async function claimAddress(tx: Tx, email: string): Promise<boolean> {
  const claimed = await sql<{ free: boolean }>`select claim_address(${email}) as free`.execute(tx);
  return claimed.rows[0]?.free === true;
}

/** The same for many; gives those that are free. */
export async function claimAddresses(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  const claimed = await sql<{ email: string }>`
    select address as email from claim_addresses(${[...emails]}::text[]) as address`.execute(tx);
  return new Set(claimed.rows.map((row) => row.email));
}

export type NewAccount = { personId: string; email: string; fullName: string };

/** Opens accounts without a password. */
export async function openAccounts(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
  await sql`select auth.open_account(a."personId", a.email, a."fullName")
    from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb) as a("personId" uuid, email text, "fullName" text)`.execute(
    tx,
  );
}

export type NewLink = { personId: string; tokenHash: string; validUntil: Date };

/** Makes one-time links, of which only the hashes are kept; sessions and earlier links of these people end. */
export async function issueLinks(tx: Tx, links: readonly NewLink[], secondFactorToo: boolean): Promise<void> {
  // Nothing but this goes to the database: a link itself must not come into its log.
  const kept = links.map(({ personId, tokenHash, validUntil }) => ({ personId, tokenHash, validUntil }));
  await sql`select auth.issue_link(l."personId", l."tokenHash", l."validUntil", ${secondFactorToo}::boolean)
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as l("personId" uuid, "tokenHash" text, "validUntil" timestamptz)`.execute(tx);
}

/** Closes a person's sign-in and ends their sessions. */
export async function closeAccount(tx: Tx, personId: string): Promise<void> {
  await sql`select auth.close_account(${personId})`.execute(tx);
}

/** Opens a closed sign-in again, with the password of before. */
export async function reopenAccount(tx: Tx, personId: string): Promise<void> {
  await sql`select auth.reopen_account(${personId})`.execute(tx);
}

export type Letter = { to: string; subject: string; body: string };

/** Puts letters in the outbox with the act; they leave after it is written. */
export async function postLetters(tx: Tx, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map(({ to, subject, body }) => ({ id: newId(), to_address: to, subject, body }));
  await tx.insertInto('mail_outbox').values(rows).execute();
}

/** Tells a person that their sign-in was reset, and those they answer to. */
export async function tellOfReset(tx: Tx, personId: string): Promise<void> {
  await sql`
    insert into alert (id, person_id, kind, at, subject, about_kind, about_id)
    select gen_random_uuid(), told.id, told.kind, app_business_at(), (select full_name from person where id = ${personId}),
      case when told.kind = 'headOfReset' then 'person' end, case when told.kind = 'headOfReset' then ${personId}::uuid end
    from (select ${personId}::uuid as id, 'signInReset' as kind
      union all select above, 'headOfReset' from heads_of(${personId}) as above) told`.execute(tx);
}

/** How an agency is called, for a letter. */
export async function nameOfAgency(tx: Tx, agencyId: string): Promise<string> {
  const found = await sql<{ name: string | null }>`select latest_name(${agencyId}) as name`.execute(tx);
  return found.rows[0]?.name ?? '';
}
