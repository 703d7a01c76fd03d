import type { AppointmentView } from '../../contract/person-views.ts';
import { hasRole } from '../../domain/person/actor.ts';
import { decideConfirmation } from '../../domain/person/appoint.ts';
import { mayConfirm } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { NotFound } from '../platform/problem.ts';
import {
  confirmFirstLeader,
  findAppointment,
  findFirstLeader,
  type KnownAppointment,
  saveConfirmed,
  toAppointmentView,
} from './appointment-store.ts';

/**
 * Confirms a leader's appointment as the second person: an administrator or leader of the agency. For the
 * very first leader of an agency with one administrator the operating body's administrator is the second.
 */
export async function confirmAppointment(
  context: ActingContext,
  { appointmentId }: { appointmentId: string },
): Promise<AppointmentView> {
  demand(mayConfirm(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const inOwnAgency = hasRole(context.actor, 'leader', 'agencyAdministrator');
    const own = inOwnAgency ? await findAppointment(tx, agencyId, appointmentId) : null;
    const proposed = own ?? found(await findFirstLeader(tx, appointmentId));
    granted(decideConfirmation(context.personId, proposed));
    fresh(context, proposed);
    await save(tx, proposed, own !== null);
    await recordEvent(tx, {
      act: 'appointment.confirmed',
      subjectKind: 'person',
      subjectId: proposed.personId,
      subjectLabel: `${proposed.personName} – ${proposed.positionTitle}`,
      sides: [proposed.agencyId],
      changes: [{ field: 'roles', before: null, after: proposed.roles.join(', ') }],
    });
    return { ...toAppointmentView(proposed), state: 'confirmed', version: proposed.version + 1 };
  });
}

async function save(tx: Tx, proposed: KnownAppointment, own: boolean): Promise<void> {
  if (own) await saveConfirmed(tx, proposed.id);
  // Between reading and writing somebody else may have become the second person.
  else if (!(await confirmFirstLeader(tx, proposed.id))) throw new NotFound();
}
