import type { AppointmentView } from '../../contract/person-views.ts';
import { decideEnding } from '../../domain/person/appoint.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { findAppointment, keepsAdministrator, saveEndings, toAppointmentView } from './appointment-store.ts';
import type { Holding } from './list-holdings.ts';

type Wanted = { appointmentId: string; until: string };

/** Ends an appointment on a day, with what rests on it; nobody ends their own. */
export async function endAppointment(
  context: ActingContext,
  wanted: Wanted,
  holdings: readonly Holding[],
): Promise<AppointmentView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  const today = context.clock.today();
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const before = found(await findAppointment(tx, agencyId, wanted.appointmentId));
    fresh(context, before);
    if (before.personId === context.personId) throw new Refused('ownAppointment');
    const ending = granted(decideEnding(before, wanted.until, today));
    const ids = { ended: [] as string[], withdrawn: [] as string[] };
    ids[ending].push(before.id);
    await saveEndings(tx, { ...ids, until: wanted.until });
    const on = ending === 'withdrawn' ? before.from : wanted.until;
    for (const holding of holdings) await holding.end?.(tx, before.id, on);
    const day = wanted.until > today ? wanted.until : today;
    const administered = before.roles.includes('agencyAdministrator') && before.state === 'confirmed';
    if (administered && !(await keepsAdministrator(tx, agencyId, day, before.until)))
      throw new Refused('lastAdministrator');
    await recordEvent(tx, {
      act: ending === 'ended' ? 'appointment.ended' : 'appointment.withdrawn',
      subjectKind: 'person',
      subjectId: before.personId,
      subjectLabel: `${before.personName} – ${before.positionTitle}`,
      changes: [{ field: 'until', before: before.until, after: wanted.until }],
    });
    return toAppointmentView(found(await findAppointment(tx, agencyId, before.id)));
  });
}
