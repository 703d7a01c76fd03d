import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { mayWaive } from '../../domain/duty/may.ts';
import { endRest } from '../../domain/duty/resume.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { loadCalendar } from '../calendar/load-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { lockDuty } from './duty-store.ts';
import { insertEvents } from './event-store.ts';
import { endDutyHold, findDutyHold, loadRestingOfDuty, saveResumed } from './hold-store.ts';
import { changed } from './state-fulfilment.ts';

/** Carries a duty out again from today: all that rests because of its hold goes on. */
export function resumeDuty(
  context: ActingContext,
  { dutyId }: { dutyId: string },
): Promise<{ resumed: number }> {
  demand(mayWaive(context.actor));
  const { agencyId } = context.actor;
  const on = context.clock.today();
  return perform(context, async (tx) => {
    const { title } = found(await lockDuty(tx, agencyId, dutyId));
    const hold = await findDutyHold(tx, agencyId, dutyId);
    if (hold === null) throw new Refused('notHeld');
    await endDutyHold(tx, hold.id, on);
    const resumed = await resumeFulfilments(tx, { agencyId, dutyId, ...hold }, on);
    await recordEvent(tx, {
      act: 'duty.resumed',
      subjectKind: 'duty',
      subjectId: dutyId,
      subjectLabel: title,
      changes: [changed('reason', hold.reason, null), changed('fulfilments', null, String(resumed))],
    });
    return { resumed };
  });
}

type HoldOfDuty = { agencyId: string; dutyId: string; since: string; reason: string };

async function resumeFulfilments(tx: Tx, hold: HoldOfDuty, on: string): Promise<number> {
  const resting = await loadRestingOfDuty(tx, hold);
  const calendars = new Map<number, WorkingCalendar>();
  // Few: one for each change of the calendar with which some of them were counted.
  for (const seq of new Set(resting.map(({ calendarSeq }) => calendarSeq)))
    calendars.set(seq, await loadCalendar(tx, hold.agencyId, seq));
  const resumed = resting.map((one) => ({ ...one, ...endRest(one, on, calendars.get(one.calendarSeq)!) }));
  await saveResumed(tx, resumed);
  await insertEvents(
    tx,
    resting.map(({ id, heldSince }) => ({
      fulfilmentId: id,
      kind: 'resumed',
      details: { heldSince: heldSince ?? on, ofDuty: true },
    })),
  );
  return resting.length;
}
