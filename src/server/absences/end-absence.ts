import { decideReturn } from '../../domain/person/absence.ts';
import { mayRecordAbsence } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { cutAbsence, deleteAbsence, findAbsence, findMember } from './absence-store.ts';

/** Says that somebody is back from today; what is over already stays as it was. */
export async function endAbsence(
  context: ActingContext,
  { absenceId }: { absenceId: string },
): Promise<{ ended: true }> {
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const absence = found(await findAbsence(tx, agencyId, absenceId));
    const absent = found(await findMember(tx, agencyId, absence.absent.appointmentId));
    demand(mayRecordAbsence(context.actor, absent));
    const today = context.clock.today();
    const decided = decideReturn(absence, today);
    if (decided === 'over') return { ended: true };
    await (decided === 'dropped' ? deleteAbsence(tx, absenceId) : cutAbsence(tx, absenceId, today));
    await recordEvent(tx, {
      act: 'absence.ended',
      subjectKind: 'absence',
      subjectId: absenceId,
      subjectLabel: absent.name,
      changes: [
        { field: 'from', before: absence.from, after: decided === 'dropped' ? null : absence.from },
        { field: 'until', before: absence.until, after: decided === 'dropped' ? null : today },
      ],
    });
    return { ended: true };
  });
}
