import type { Tx } from '../platform/database.ts';
import type { LineToKeep, RequestToKeep } from './keep-request.ts';

/** A request with what it gets when it is written. */
export type NewRequest = Omit<RequestToKeep, 'lines' | 'files'> & {
  id: string;
  code: string;
  outNumber: number | null;
  outPeriod: string | null;
  contentHash: string;
};

/** Writes a request; false when another one has its code already. */
export async function insertRequest(tx: Tx, row: NewRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request')
    .values({
      id: row.id,
      code: row.code,
      regulation_id: row.regulationId,
      eid: row.eId,
      duty_id: row.dutyId,
      kind: row.kind,
      own_kind_id: row.ownKindId,
      from_agency: row.fromAgencyId,
      title: row.title,
      body: row.body,
      fields: JSON.stringify(row.fields),
      urgency: row.urgency,
      restricted: row.restricted,
      open_to_all: row.openToAll,
      medium: row.medium,
      happened_on: row.happenedOn,
      told: row.told && JSON.stringify(row.told),
      clock: JSON.stringify(row.clock),
      silence: row.silence && JSON.stringify(row.silence),
      reminders: JSON.stringify(row.reminderSteps),
      out_number: row.outNumber,
      out_period: row.outPeriod,
      paper_symbol: row.paperSymbol,
      brought_in: row.broughtIn,
      content_hash: row.contentHash,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Writes the lines of a request that is being sent, in their order; their sides come by themselves. */
export async function insertLines(tx: Tx, requestId: string, lines: readonly LineToKeep[]): Promise<void> {
  const rows = lines.map((line, place) => ({
    request_id: requestId,
    agency_id: line.agencyId,
    place,
    state: line.state,
    arrived_on: line.arrivedOn,
    received_on: line.receivedOn ?? null,
    event_on: line.eventOn,
    due_on: line.dueOn,
    due_at: line.dueAt,
    first_due_on: line.dueOn,
    calendar_seq: line.calendarSeq,
    confirmation: line.confirmation,
    outcome: line.outcome ?? null,
    outcome_details: JSON.stringify(line.outcomeDetails ?? {}),
    answered_on: line.answeredOn ?? null,
    answer_days: line.answerDays ?? null,
    closed_on: line.closedOn ?? null,
    silent_since: line.silentSince ?? null,
    loan: line.loan ? JSON.stringify(line.loan) : null,
    reminders: JSON.stringify(line.reminders),
    next_reminder_on: line.reminders.map(({ on }) => on).toSorted()[0] ?? null,
  }));
  await tx.insertInto('request_line').values(rows).execute();
}

/** Something that happened on a request; with an addressee, or without one with all of them. */
export type RequestEvent = {
  id: string;
  requestId: string;
  lineAgencyId: string | null;
  kind: string;
  details?: Readonly<Record<string, string | number | boolean>>;
};

/** Writes what the asker's agency did into the history that both sides read, in its order. */
export async function insertRequestEvents(tx: Tx, events: readonly RequestEvent[]): Promise<void> {
  const rows = events.map(({ id, requestId, lineAgencyId, kind, details = {} }) => ({
    id,
    request_id: requestId,
    line_agency: lineAgencyId,
    kind,
    details: JSON.stringify(details),
  }));
  await tx.insertInto('request_event').values(rows).execute();
}
