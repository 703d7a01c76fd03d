import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { dayNumber, isoDay } from '../../domain/calendar/day-number.ts';
import type { PastRow } from '../../domain/past-exchange/past-row.ts';
import { answerDays } from '../../domain/request/answer-days.ts';
import { type KindField, kindRules } from '../../domain/request/kind.ts';
import type { RequestClock } from '../../domain/request/line.ts';
import type { ClockedLine } from '../../domain/request/request-clock.ts';
import { type ActingContext, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { lastChange, loadCalendars } from '../calendar/load-calendar.ts';
import { Refused } from '../platform/problem.ts';
import { keepRequest, type LineToKeep, type RequestToKeep } from '../requests/keep-request.ts';
import { type PastParts, type PastTable, prepareKnown, preparePast, prepareSheets } from './prepare-past.ts';

/**
 * Brings in what was exchanged before, all lines of a table or none, each marked and waiting for the word of the other side.
 * @throws {Refused} `importHasErrors` as long as one line has a fault
 */
export async function bringInPastExchange(parts: PastParts, context: ActingContext, table: PastTable) {
  const { regulationId } = table;
  const sheets = await prepareSheets(parts, context, table.uploadId);
  const known = await prepareKnown(context, regulationId);
  return perform(context, async (tx) => {
    const { rows, faults } = await preparePast(tx, sheets, table, known);
    if (faults.length > 0 || rows.length === 0) throw new Refused('importHasErrors');
    const calendars = await loadCalendars(tx, [...new Set(rows.flatMap(({ addresseeIds }) => addresseeIds))]);
    const calendarSeq = await lastChange(tx);
    for (const row of rows)
      await keepRequest(
        context,
        tx,
        asRequest(row, { regulationId, calendars, calendarSeq, today: known.today }),
      );
    const concerned = rows.flatMap(({ senderId, addresseeIds }) => [senderId, ...addresseeIds]);
    await recordEvent(tx, {
      act: 'pastExchange.broughtIn',
      subjectKind: 'regulation',
      subjectId: regulationId,
      subjectLabel: known.title,
      sides: [...new Set(concerned)].filter((id) => id !== context.actor.agencyId),
      changes: [{ field: 'rows', before: null, after: String(rows.length) }],
    });
    return { broughtIn: rows.length };
  });
}

type Ground = {
  regulationId: string;
  calendars: ReadonlyMap<string, WorkingCalendar>;
  calendarSeq: number;
  today: string;
};

function asRequest(row: PastRow, ground: Ground): RequestToKeep {
  const clock: RequestClock = row.dueOn === null ? { by: 'none' } : { by: 'asked', on: row.dueOn };
  return {
    regulationId: ground.regulationId,
    eId: row.eId,
    dutyId: null,
    kind: row.kind,
    ownKindId: row.ownKindId,
    fromAgencyId: row.senderId,
    title: row.title,
    body: [row.title, row.note].filter((words) => words !== null).join('\n\n'),
    fields: row.ownKindId === null ? fieldsOf(row) : {},
    urgency: 'normal',
    restricted: false,
    openToAll: false,
    medium: row.medium,
    happenedOn: row.sentOn,
    told: null,
    clock,
    silence: null,
    reminderSteps: [],
    paperSymbol: row.number,
    broughtIn: true,
    files: [],
    lines: row.addresseeIds.map((agencyId) => asLine(row, agencyId, clock, ground)),
  };
}

/** What the kind must say in words is said by the title: the register had no more. */
function fieldsOf({ kind, title }: PastRow) {
  const isNeeded = ({ required, type }: KindField) => required && (type === 'text' || type === 'longText');
  return Object.fromEntries(kindRules[kind].fields.filter(isNeeded).map(({ key }) => [key, title]));
}

function asLine(
  row: PastRow,
  agencyId: string,
  clock: RequestClock,
  { calendars, calendarSeq, today }: Ground,
): LineToKeep {
  const { sentOn, dueOn, answeredOn, kind } = row;
  const closedOn = kind === 'notice' ? (answeredOn ?? sentOn) : answeredOn;
  const counted: ClockedLine = {
    clock,
    sentAt: `${sentOn}T00:00:00Z`,
    sentOn,
    enteredBy: null,
    arrivedOn: sentOn,
    receivedOn: sentOn,
    receivedAt: null,
    pauses: [],
    extensions: [],
  };
  const passed = closedOn === null && dueOn !== null && dueOn < today;
  return {
    agencyId,
    state: closedOn === null ? 'received' : 'done',
    arrivedOn: sentOn,
    receivedOn: sentOn,
    eventOn: null,
    dueOn,
    dueAt: null,
    calendarSeq,
    confirmation: 'waiting',
    reminders: [],
    outcome: kind === 'notice' ? 'acknowledged' : row.outcome,
    outcomeDetails: { ...row.outcomeDetails },
    answeredOn,
    answerDays: answeredOn === null ? null : answerDays(counted, answeredOn, calendars.get(agencyId)!),
    closedOn,
    silentSince: passed ? dayAfter(dueOn) : null,
  };
}

function dayAfter(day: string): string {
  return isoDay(dayNumber(day) + 1);
}
