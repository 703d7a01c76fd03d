import type { LineView } from '../../contract/request-views.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { receivedSameDay } from '../../domain/request/answer-days.ts';
import type { RequestLine } from '../../domain/request/line.ts';
import { axisCodes } from '../../domain/request/request.ts';
import { disputedDue, explainLine } from '../../domain/request/request-clock.ts';
import { requestStanding } from '../../domain/request/standing.ts';
import { describeComputation } from '../calendar/describe-computation.ts';
import { inVietnam } from './request-row-store.ts';
import type { StoredLine } from './request-view-store.ts';

/** What of the request its lines are read by. */
export type OfRequest = Pick<
  RequestLine,
  'kind' | 'settledBy' | 'enteredBy' | 'clock' | 'sentAt' | 'sentOn'
> & { eId: string; silenceAgrees: boolean };

/** A line as the rules decide upon it. */
export function asLine(stored: StoredLine, of: OfRequest): RequestLine {
  const { kind, settledBy, enteredBy, clock, sentAt, sentOn } = of;
  const { receivedAt, dueAt, ...line } = stored;
  return {
    ...line,
    kind,
    settledBy,
    enteredBy,
    clock,
    sentAt,
    sentOn,
    receivedAt: receivedAt === null ? null : inVietnam(receivedAt),
    dueAt: dueAt === null ? null : inVietnam(dueAt),
  };
}

/**
 * A line as the API gives it, with its standing on a day and how its due day was counted.
 * @param calendar the addressee's, as it was known when the day was counted
 */
export function showLine(
  stored: StoredLine,
  of: OfRequest,
  { calendar, day }: { calendar: WorkingCalendar; day: string },
): LineView {
  const line = asLine(stored, of);
  const { receivedAt: _received, calendarSeq: _seq, ...shown } = stored;
  const explained = explainLine(line, calendar);
  return {
    ...shown,
    axisCode: axisCodes[line.state],
    standing: requestStanding({ ...factsOf(line, day), silenceAgrees: of.silenceAgrees }, day),
    receivedSameDay: receivedSameDay(line, calendar),
    dueAt: line.dueAt,
    disputedDueOn: disputedDue(line, calendar)?.dueOn ?? null,
    computation:
      explained &&
      describeComputation(explained.explanation, explained.timing, { event: explained.event, calendar }),
    rule: of.clock.by === 'duty' ? of.clock.eId : of.eId,
  };
}

/** What a standing follows from: the same as the addressee's side keeps. */
function factsOf({ state, dueOn, pausedSince, answeredOn, silentSince }: RequestLine, day: string) {
  const said = answeredOn !== null || silentSince !== null;
  return {
    state,
    dueOn,
    paused: pausedSince !== null,
    late: dueOn !== null && (answeredOn ?? day) > dueOn && said,
    silent: silentSince !== null && answeredOn === null,
  };
}
