import type { OpenContext } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { type Asker, transact } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import {
  closeSetup,
  type FirstAdministrator,
  type FirstIds,
  firstRoles,
  insertAdministrator,
  insertAgency,
  lockSetup,
  openAccount,
} from './first-agency-store.ts';

/**
 * Makes the body that operates the system, its first position and the person in it, once in the life
 * of an installation, with its trail, in one transaction. Nobody could act before, so that person does.
 * @throws {Refused} `alreadyInitialised`
 */
export async function makeFirstAgency(context: OpenContext, first: FirstAdministrator): Promise<FirstIds> {
  const ids = { personId: newId(), agencyId: newId(), appointmentId: newId() };
  const asker: Asker = { ...context.asker, ...ids, roles: firstRoles };
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
