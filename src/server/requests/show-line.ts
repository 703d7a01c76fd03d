import type { LineView } from '../../contract/request-views.ts';
import { instantText, vietnameseSeconds } from '../../domain/calendar/event-moment.ts';
import { axisCodes } from '../../domain/request/request.ts';
import { requestStanding } from '../../domain/request/standing.ts';
import type { StoredLine } from './request-view-store.ts';

/** A line as the API gives it, with its standing on a day. */
export function showLine(stored: StoredLine, { eId, day }: { eId: string; day: string }): LineView {
  const {
    kind: _kind,
    clock: _clock,
    sentAt: _sent,
    receivedAt,
    dueAt,
    calendarSeq: _seq,
    silenceAgrees,
    ...line
  } = stored;
  return {
    ...line,
    axisCode: axisCodes[line.state],
    standing: requestStanding({ ...factsOf(stored, day), silenceAgrees }, day),
    receivedSameDay: line.receivedOn === null ? null : line.receivedOn === line.arrivedOn,
    dueAt: dueAt === null ? null : instantText(vietnameseSeconds({ at: dueAt.toISOString() })),
    disputedDueOn: null,
    computation: null,
    rule: eId,
  };
}

/** What a standing follows from: the same as `write_request_sides` keeps with the addressee's side. */
function factsOf({ state, dueOn, pausedSince, answeredOn, silentSince }: StoredLine, day: string) {
  const late = dueOn !== null && (answeredOn ?? day) > dueOn && (answeredOn !== null || silentSince !== null);
  return {
    state,
    dueOn,
    paused: pausedSince !== null,
    late,
    silent: silentSince !== null && answeredOn === null,
  };
}
