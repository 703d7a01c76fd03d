import { hasEnded } from '../../domain/agency/period.ts';
import { decideOpening } from '../../domain/person/appoint.ts';
import { mayOpenAgency } from '../../domain/person/may.ts';
import { type ActingContext, demand, granted, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { showAgency } from '../agencies/show-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { enterPerson } from './add-person.ts';
import { insertAppointments } from './appointment-store.ts';
import { findOpening, insertFirstPosition } from './opening-store.ts';
import type { Mailing } from './send-invitations.ts';

type Wanted = { agencyId: string; fullName: string; email: string; from: string };

/**
 * Enters the first administrator of an agency that has none; everything further is theirs to do. The
 * system administrator learns nothing else of the agency: row-level security lets exactly these rows in.
 */
export async function openAgency(
  context: ActingContext,
  wanted: Wanted,
  mailing: Mailing,
): Promise<{ personId: string; appointmentId: string }> {
  demand(mayOpenAgency(context.actor));
  const { personId: opener } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, wanted.agencyId);
    const { agencyId, from } = wanted;
    const agency = await showAgency(context, tx, agencyId);
    const { own, positionId: known } = await findOpening(tx, wanted);
    const opening = { own, ended: hasEnded(agency, from), administered: agency.administered !== false };
    granted(decideOpening(opening, from, context.clock.today()));
    const personId = await enterPerson(context, tx, { ...wanted, openedBy: opener }, mailing);
    const positionId = known ?? newId();
    if (known === null) await insertFirstPosition(tx, { id: positionId, agencyId, from });
    const appointmentId = newId();
    // The last step: with it the agency has an administrator and closes to the opener.
    const first = { id: appointmentId, personId, agencyId, positionId, from, until: null };
    await insertAppointments(tx, [{ ...first, roles: ['agencyAdministrator'], state: 'confirmed' }]);
    await recordEvent(tx, {
      act: 'agency.opened',
      subjectKind: 'agency',
      subjectId: agencyId,
      subjectLabel: wanted.fullName,
      sides: [agencyId],
      changes: [
        { field: 'administrator', before: null, after: wanted.fullName },
        { field: 'email', before: null, after: wanted.email.toLowerCase(), restricted: true },
      ],
    });
    return { personId, appointmentId };
  });
}
