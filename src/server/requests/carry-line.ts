import type { RequestView } from '../../contract/request-views.ts';
import type { TrailAct } from '../../contract/trail-acts.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { remindersOf } from '../../domain/request/count-line.ts';
import type { LineSide, RequestLineChange } from '../../domain/request/line.ts';
import { mayTake } from '../../domain/request/may.ts';
import { eventDayOfLine } from '../../domain/request/request-clock.ts';
import { isStepOf } from '../../domain/request/step-rules.ts';
import type { RequestStep } from '../../domain/request/step.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { type Change, recordEvent } from '../audit/record-event.ts';
import { lastChange, loadCalendar } from '../calendar/load-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Stale } from '../platform/problem.ts';
import { loadSetting } from '../registers/read-register-setting.ts';
import { type HeldLine, lockLine, saveLine } from './line-store.ts';
import { insertRequestEvents, type RequestEvent } from './request-store.ts';
import { showRequest } from './show-request.ts';
import { findOwnSide } from './side-store.ts';

/** Upon which line a step is taken; without an addressee one's own. */
export type OnLine = { requestId: string; agencyId?: string | null; step: RequestStep };

/** What an act upon a line knows: the line, the side of the asker, the addressee's calendar, the day. */
export type Carrying = {
  tx: Tx;
  line: HeldLine;
  side: LineSide;
  approves: boolean;
  calendar: WorkingCalendar;
  today: string;
  now: string;
};

/** What it decides: what of the line changes, and what happened in the words of the history. */
export type Carried = {
  change: RequestLineChange & { inNumber?: number; inPeriod?: string };
  kind: TrailAct extends `request.${infer Kind}` ? Kind : string;
  details?: RequestEvent['details'];
};

/**
 * Carries a line on: locked, decided, saved with its reminders, told to both sides and recorded in one transaction, and
 * answered with the request as it stands then.
 * @throws {Stale} when the other side, or a colleague, has changed it since the asker saw it
 */
export function carryLine(
  context: ActingContext,
  on: OnLine,
  decide: (carrying: Carrying) => Promise<Carried>,
): Promise<RequestView> {
  return perform(context, async (tx) => {
    await carryInside(context, tx, on, decide);
    return showRequest(context, tx, on.requestId);
  });
}

/** The same in a transaction of the caller, who answers. */
export async function carryInside(
  context: ActingContext,
  tx: Tx,
  { requestId, agencyId, step }: OnLine,
  decide: (carrying: Carrying) => Promise<Carried>,
): Promise<void> {
  const { actor, clock } = context;
  const own = found(await findOwnSide(tx, requestId));
  const side: LineSide = own.part === 'from' ? 'sender' : 'addressee';
  const { approves } = await loadSetting(tx);
  demand(isStepOf(step, side) && mayTake(step, actor, { holds: own.holds, approves: false }));
  const lineAgency = side === 'addressee' ? actor.agencyId : found(agencyId);
  const line = found(await lockLine(tx, requestId, lineAgency));
  fresh(context, line);
  const calendarSeq = await lastChange(tx);
  const calendar = await loadCalendar(tx, lineAgency, calendarSeq);
  const today = clock.today();
  const now = clock.now().toISOString();
  const { change, kind, details } = await decide({ tx, line, side, approves, calendar, today, now });
  await saveCarried(
    tx,
    { ...line, ...change, calendarSeq: change.dueOn === undefined ? line.calendarSeq : calendarSeq },
    { calendar, today },
  );
  await insertRequestEvents(tx, [
    { id: newId(), requestId, lineAgencyId: lineAgency, kind, ...(details && { details }) },
  ]);
  await recordEvent(tx, {
    act: `request.${kind}` as TrailAct,
    subjectKind: 'request',
    subjectId: requestId,
    subjectLabel: line.code,
    sides: [side === 'sender' ? lineAgency : line.fromAgencyId],
    changes: changesOf(line, change),
  });
}

/** What the trail says of a line before and after; the words of both sides stand in the record itself. */
const traced = ['state', 'receivedOn', 'dueOn', 'answeredOn', 'closedOn'] as const;

function changesOf(line: HeldLine, change: RequestLineChange): Change[] {
  return traced.flatMap((field) => {
    const [before, after] = [line[field], change[field]];
    return after === undefined || after === before ? [] : [{ field, before, after }];
  });
}

async function saveCarried(
  tx: Tx,
  line: HeldLine,
  { calendar, today }: { calendar: WorkingCalendar; today: string },
): Promise<void> {
  const reminders = remindersOf(line, line.steps, calendar, today);
  if (!(await saveLine(tx, { ...line, reminders, eventOn: eventDayOfLine(line) }))) throw new Stale();
}
