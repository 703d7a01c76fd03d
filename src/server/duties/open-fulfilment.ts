import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { isoDay } from '../../domain/calendar/day-number.ts';
import { eventDay } from '../../domain/calendar/event-moment.ts';
import { bindingTime } from '../../domain/duty/binding-time.ts';
import { mayStateFulfilment } from '../../domain/duty/may.ts';
import { openOccasion } from '../../domain/duty/open-occasion.ts';
import { owedAgencies } from '../../domain/duty/owed-agencies.ts';
import { type ActingContext, demand, granted, perform } from '../access/context.ts';
import { lastChange, loadCalendar } from '../calendar/load-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
import type { HeldDuty } from './duty-store.ts';
import { countOccasions, insertFulfilment, type NewFulfilment } from './fulfilment-store.ts';
import { lockOwnDuty } from './guard-duty.ts';
import { findDutyHold, saveHeld } from './hold-store.ts';
import { insertEvents } from './event-store.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, tellOfFulfilment } from './state-fulfilment.ts';

type Wanted = { dutyId: string; occasion: string; eventOn: string; eventAt: string | null };

/**
 * Enters the event that starts a duty of the own agency: a fulfilment whose deadline runs from there. Where the duty rests,
 * so does the fulfilment.
 */
export function openFulfilment(context: ActingContext, wanted: Wanted): Promise<FulfilmentView> {
  demand(mayStateFulfilment(context.actor));
  guardInstant(wanted);
  return perform(context, async (tx) => {
    const duty = await lockOwnDuty(context, tx, wanted.dutyId);
    if (duty.contested) throw new Refused('dutyContested');
    const opened = await prepareOccasion(context, tx, duty, wanted);
    await insertFulfilment(tx, opened);
    const { id, key, occasion, eventOn, dueOn } = opened;
    await tellOfFulfilment(
      tx,
      { id, key, title: duty.title },
      {
        kind: 'opened',
        details: { occasion, eventOn, dueOn },
        changes: [
          changed('eventOn', null, eventOn),
          changed('dueOn', null, dueOn),
          changed('words', null, occasion),
        ],
      },
    );
    await holdWithDuty(context, tx, opened);
    return showFulfilment(context, tx, id);
  });
}

/** @throws {WrongInput} when the instant does not lie on the day, as Vietnam counts it */
function guardInstant({ eventOn, eventAt }: Wanted): void {
  if (eventAt === null) return;
  if (isoDay(eventDay({ at: eventAt })) !== eventOn)
    throw new WrongInput([{ path: 'eventAt', message: otherDay }]);
}

const otherDay = 'Giờ xảy ra sự kiện không thuộc ngày đã nêu / The instant does not lie on the day';

async function prepareOccasion(
  { actor, clock }: ActingContext,
  tx: Tx,
  { id: dutyId, regulationId, reading, parties, validity }: HeldDuty,
  { occasion, eventOn, eventAt }: Wanted,
): Promise<NewFulfilment> {
  const { agencyId } = actor;
  const calendarSeq = await lastChange(tx);
  const calendar = await loadCalendar(tx, agencyId, calendarSeq);
  const binding = bindingTime(agencyId, parties, validity);
  const event = { eventOn, eventAt, today: clock.today() };
  const opened = granted(openOccasion(reading, binding, event, calendar));
  const before = await countOccasions(tx, { dutyId, agencyId, eventOn });
  return {
    ...opened,
    id: newId(),
    dutyId,
    regulationId,
    agencyId,
    owedTo: owedAgencies(reading, agencyId, parties),
    key: before === 0 ? eventOn : `${eventOn}/${before + 1}`,
    occasion,
    eventOn,
    eventAt,
    calendarSeq,
  };
}

/** While its duty rests a new occasion does too: from the event on, which may have been entered later. */
async function holdWithDuty(
  { actor, clock }: ActingContext,
  tx: Tx,
  { id, dutyId, eventOn }: NewFulfilment,
): Promise<void> {
  const hold = await findDutyHold(tx, actor.agencyId, dutyId);
  if (hold === null) return;
  const known = [eventOn, clock.today()].toSorted()[0] ?? eventOn;
  await saveHeld(tx, { id, since: known > hold.since ? known : hold.since, reason: hold.reason });
  await insertEvents(tx, [
    { fulfilmentId: id, kind: 'held', details: { reason: hold.reason, ofDuty: true } },
  ]);
}
