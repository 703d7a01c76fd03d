import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Stated } from '../../domain/duty/stated-fulfilment.ts';
import { type ActingContext, found, fresh, perform } from '../access/context.ts';
import { type Change, recordEvent } from '../audit/record-event.ts';
import { loadCalendar } from '../calendar/load-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { Forbidden, Stale } from '../platform/problem.ts';
import { insertEvents, type ToldEvent, type ToldKind } from './event-store.ts';
import { type HeldFulfilment, lockFulfilment, saveStated } from './fulfilment-store.ts';
import { showFulfilment } from './show-fulfilment.ts';

/** What is told of an act upon a fulfilment: to all concerned, and in the trail of the own agency. */
export type Telling = { kind: ToldKind; details: ToldEvent['details']; changes?: readonly Change[] };
type Statement = Telling & { after: Partial<Stated> };
/** The calendar by which the due day was counted: a statement moves it by nothing else. */
type Decide = (tx: Tx, fulfilment: HeldFulfilment, calendar: WorkingCalendar) => Promise<Statement>;

/**
 * Carries out what the obliged agency states of a fulfilment: decided, saved, told to all whom it concerns and recorded in
 * one transaction, and answered with the fulfilment as it stands then. Ask `may…` before.
 * @throws {Stale} when somebody, or the job, has changed it since the asker saw it
 */
export function stateFulfilment(
  context: ActingContext,
  fulfilmentId: string,
  decide: Decide,
): Promise<FulfilmentView> {
  return perform(context, async (tx) => {
    const fulfilment = await lockObliged(context, tx, fulfilmentId);
    fresh(context, fulfilment);
    const calendar = await loadCalendar(tx, context.actor.agencyId, fulfilment.calendarSeq);
    const { after, ...telling } = await decide(tx, fulfilment, calendar);
    const because = telling.kind === 'extended' ? 'extended' : 'resumed';
    if (!(await saveStated(tx, fulfilment, { ...fulfilment, ...after }, because))) throw new Stale();
    const moved = after.dueOn === undefined ? [] : [changed('dueOn', fulfilment.dueOn, after.dueOn)];
    await tellOfFulfilment(tx, fulfilment, {
      ...telling,
      changes: [...(telling.changes ?? []), ...moved.filter(({ before, after: now }) => before !== now)],
    });
    return showFulfilment(context, tx, fulfilmentId);
  });
}

/**
 * A fulfilment that the asker's agency has to carry out, for no other act until the transaction ends. What it is owed is
 * another's to state.
 */
export async function lockObliged(
  { actor }: ActingContext,
  tx: Tx,
  fulfilmentId: string,
): Promise<HeldFulfilment> {
  const fulfilment = found(await lockFulfilment(tx, actor.agencyId, fulfilmentId));
  if (fulfilment.part !== 'obliged') throw new Forbidden();
  return fulfilment;
}

/** Tells all whom it concerns, and leaves the trace. */
export async function tellOfFulfilment(
  tx: Tx,
  fulfilment: FulfilmentName,
  { kind, details, changes = [] }: Telling,
): Promise<void> {
  await insertEvents(tx, [{ fulfilmentId: fulfilment.id, kind, details }]);
  await recordEvent(tx, { act: `fulfilment.${kind}`, ...subjectOf(fulfilment), changes });
}

type FulfilmentName = Pick<HeldFulfilment, 'id' | 'title' | 'key'>;

/** How the trail names a fulfilment: the regulation's title and which time it is. */
export function subjectOf({ id, title, key }: FulfilmentName) {
  return { subjectKind: 'fulfilment', subjectId: id, subjectLabel: `${title} (${key})` };
}

/** A field of the trail that had one value before and has another now. */
export function changed(field: Change['field'], before: string | null, after: string | null): Change {
  return { field, before, after };
}
