import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { periodRange } from '../platform/period-range.ts';
import { Refused } from '../platform/problem.ts';

export type FirstAdministrator = {
  agencyName: string;
  agencyShortName: string;
  fullName: string;
  email: string;
  /** How the account opens: with a password chosen now, or with a one-time link. */
  opening: { passwordHash: string } | { tokenHash: string; until: Date };
};

export type FirstIds = { personId: string; agencyId: string; appointmentId: string };

/** The roles of the first administrator. */
export const firstRoles = ['systemAdministrator', 'agencyAdministrator'];

/** Whoever comes second waits here and then finds it done. */
export async function lockSetup(tx: Tx): Promise<void> {
  const open = await tx
    .selectFrom('installation')
    .select('single')
    .where('initialised_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (open === undefined) throw new Refused('alreadyInitialised');
}

/** The last step: until here the database lets the first administrator be made. */
export async function closeSetup(tx: Tx, now: Date): Promise<void> {
  await tx.updateTable('installation').set({ initialised_at: now, setup_code_hash: null }).execute();
}

/** The body that operates the system, from today. */
export async function insertAgency(
  tx: Tx,
  id: string,
  first: FirstAdministrator,
  today: string,
): Promise<void> {
  await tx
    .insertInto('agency')
    .values({ id, kind: 'other', level: 'province', established_on: today })
    .execute();
  await tx
    .insertInto('agency_name')
    .values({
      agency_id: id,
      name: first.agencyName,
      short_name: first.agencyShortName,
      valid: periodRange({ from: today, until: null }),
    })
    .execute();
}

/** Its administrator, in a first position. */
export async function insertAdministrator(
  tx: Tx,
  ids: FirstIds,
  first: FirstAdministrator,
  today: string,
): Promise<void> {
  const { personId, agencyId, appointmentId } = ids;
  const valid = periodRange({ from: today, until: null });
  const positionId = newId();
  await tx
    .insertInto('person')
    .values({ id: personId, full_name: first.fullName, email: first.email })
    .execute();
  await tx
    .insertInto('person_side')
    .values({ agency_id: agencyId, person_id: personId, folded: '' })
    .execute();
  await tx
    .insertInto('position')
    .values({ id: positionId, agency_id: agencyId, title: 'Quản trị hệ thống', valid })
    .execute();
  await tx
    .insertInto('appointment')
    .values({
      id: appointmentId,
      person_id: personId,
      agency_id: agencyId,
      position_id: positionId,
      roles: firstRoles,
      state: 'confirmed',
      valid,
    })
    .execute();
}

/** The administrator's account, with a password or a link. */
export async function openAccount(
  tx: Tx,
  personId: string,
  { email, fullName, opening }: FirstAdministrator,
): Promise<void> {
  await sql`select auth.open_account(${personId}::uuid, ${email}, ${fullName})`.execute(tx);
  await (
    'passwordHash' in opening
      ? sql`select auth.give_password(${personId}::uuid, ${opening.passwordHash})`
      : sql`select auth.issue_link(${personId}::uuid, ${opening.tokenHash}, ${opening.until}, false)`
  ).execute(tx);
}
