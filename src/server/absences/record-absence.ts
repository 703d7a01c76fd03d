import type { AbsenceView } from '../../contract/absences.ts';
import { checkAbsence } from '../../domain/person/absence.ts';
import { mayRecordAbsence } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, granted, inquire, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { findAbsence, findMember, insertAbsence, isAway } from './absence-store.ts';

type Wanted = { appointmentId: string; substituteId: string | null; from: string; until: string };

/** Records that somebody of one's own agency is away, the last day included, and who does their work meanwhile. */
export async function recordAbsence(context: ActingContext, wanted: Wanted): Promise<AbsenceView> {
  const { agencyId } = context.actor;
  const { appointmentId, substituteId, from, until } = wanted;
  const findAbsent = async (tx: Tx) => found(await findMember(tx, agencyId, appointmentId));
  // Before `perform`, which answers a repeated call: who may no longer record it gets no old answer.
  demand(mayRecordAbsence(context.actor, await inquire(context, findAbsent)));
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const absent = await findAbsent(tx);
    const substitute = substituteId === null ? null : found(await findMember(tx, agencyId, substituteId));
    granted(checkAbsence(absent, substitute, wanted));
    if (await isAway(tx, appointmentId, from, until)) throw new Refused('absenceOverlaps');
    const id = newId();
    await insertAbsence(tx, { id, ...wanted });
    await recordEvent(tx, {
      act: 'absence.recorded',
      subjectKind: 'absence',
      subjectId: id,
      subjectLabel: absent.name,
      changes: [
        { field: 'from', before: null, after: from },
        { field: 'until', before: null, after: until },
        { field: 'substitute', before: null, after: substitute?.name ?? null },
      ],
    });
    return found(await findAbsence(tx, agencyId, id));
  });
}
