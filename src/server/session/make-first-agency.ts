import { sql } from 'kysely';
import type { OpenContext } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { type Asker, transact, type Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';

export type FirstAdministrator = {
  agencyName: string;
  agencyShortName: string;
  fullName: string;
  email: string;
  /** How the account opens: with a password chosen now, or with a one-time link. */
  opening: { passwordHash: string } | { tokenHash: string; until: Date };
};

const roles = ['systemAdministrator', 'agencyAdministrator'];
type Ids = { personId: string; agencyId: string; appointmentId: string };

/**
 * Makes the body that operates the system, its first position and the person in it, once in the life
 * of an installation, with its trail, in one transaction. Nobody could act before, so that person does.
 * @throws {Refused} `alreadyInitialised`
 */
export async function makeFirstAgency(context: OpenContext, first: FirstAdministrator): Promise<Ids> {
  const ids = { personId: newId(), agencyId: newId(), appointmentId: newId() };
  const asker: Asker = { ...context.asker, ...ids, roles };
  await transact(context.db, asker, async (tx) => {
    const today = context.clock.today();
    await lockSetup(tx);
    await insertAgency(tx, ids.agencyId, first, today);
    await insertAdministrator(tx, ids, first, today);
    await openAccount(tx, ids.personId, first);
    await recordEvent(tx, {
      act: 'installation.initialised',
      subjectKind: 'agency',
      subjectId: ids.agencyId,
      subjectLabel: first.agencyName,
    });
    await closeSetup(tx, context.clock.realNow());
  });
  return ids;
}

/** Whoever comes second waits here and then finds it done. */
async function lockSetup(tx: Tx): Promise<void> {
  const open = await tx
    .selectFrom('installation')
    .select('single')
    .where('initialised_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (open === undefined) throw new Refused('alreadyInitialised');
}

/** The last step: until here the database lets the first administrator be made. */
async function closeSetup(tx: Tx, now: Date): Promise<void> {
  await tx.updateTable('installation').set({ initialised_at: now, setup_code_hash: null }).execute();
}

async function insertAgency(tx: Tx, id: string, first: FirstAdministrator, today: string): Promise<void> {
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
      valid: `[${today},)`,
    })
    .execute();
}

async function insertAdministrator(
  tx: Tx,
  ids: Ids,
  first: FirstAdministrator,
  today: string,
): Promise<void> {
  const { personId, agencyId, appointmentId } = ids;
  const valid = `[${today},)`;
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
      roles,
      state: 'confirmed',
      valid,
    })
    .execute();
}

async function openAccount(
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
