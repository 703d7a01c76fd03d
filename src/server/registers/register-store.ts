import { sql } from 'kysely';
import type { RegisterTerm } from '../../domain/request/register-period.ts';
import type { Tx } from '../platform/database.ts';

/** What goes out, what comes in. */
export type Register = 'out' | 'in';

export type RegisterSetting = { approves: boolean; terms: RegisterTerm[]; version: number };

/** How the asker's agency numbers; null while it has said nothing. */
export async function findSetting(tx: Tx): Promise<RegisterSetting | null> {
  const { rows } = await sql<RegisterSetting>`
    select approves, terms, version from register_setting where agency_id = app_agency()`.execute(tx);
  return rows[0] ?? null;
}

/** Lets those who say how the asker's agency numbers go one after the other. */
export async function lockSetting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('register:' || app_agency(), 0))`.execute(tx);
}

/** Writes how the agency numbers, in the place of what it said before. */
export async function saveSetting(
  tx: Tx,
  { approves, terms }: Omit<RegisterSetting, 'version'>,
): Promise<void> {
  await sql`
    insert into register_setting (approves, terms) values (${approves}, ${JSON.stringify(terms)}::jsonb)
    on conflict (agency_id) do update set approves = excluded.approves, terms = excluded.terms,
      version = register_setting.version + 1`.execute(tx);
}

/** Under which labels the asker's agency has numbered, from which day to which. */
export async function findPeriodsInUse(tx: Tx): Promise<{ period: string; first: string; last: string }[]> {
  const { rows } = await sql<{ period: string; first: string; last: string }>`
    select period, min(entered_on) as first, max(entered_on) as last from register_entry
    where agency_id = app_agency() group by period`.execute(tx);
  return rows;
}

/** Counts a register of the asker's agency on by one. Who counts it holds it until the transaction ends: no gap, no double. */
export async function countOn(tx: Tx, register: Register, period: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into register_counter (register, period, last) values (${register}, ${period}, 1)
    on conflict (agency_id, register, period) do update set last = register_counter.last + 1
    returning last`.execute(tx);
  return rows[0]!.last;
}

/** What stands in a register under a number: a request, or a message on it. */
export type RegisterEntry = {
  number: number;
  period: string;
  register: Register;
  enteredOn: string;
  requestId: string;
  messageId: string | null;
};

/** Writes a line of a register of the asker's agency. */
export async function insertEntry(tx: Tx, entry: RegisterEntry): Promise<void> {
  const { register, number, period, enteredOn, requestId, messageId } = entry;
  await tx
    .insertInto('register_entry')
    .values({ register, number, period, entered_on: enteredOn, request_id: requestId, message_id: messageId })
    .execute();
}
