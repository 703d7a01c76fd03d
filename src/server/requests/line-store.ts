import { sql } from 'kysely';
import type { OwnKind } from '../../domain/request/check-fields.ts';
import { kindRules, type FieldValues } from '../../domain/request/kind.ts';
import type { ReminderStep, RequestLine } from '../../domain/request/line.ts';
import type { Tx } from '../platform/database.ts';

/** A line as acts upon it ask, with what of its request they need. */
export type HeldLine = RequestLine & {
  requestId: string;
  agencyId: string;
  code: string;
  fromAgencyId: string;
  fields: FieldValues;
  ownKind: OwnKind | null;
  steps: readonly ReminderStep[];
  calendarSeq: number;
  inNumber: number | null;
  inPeriod: string | null;
  version: number;
};

type Stored = Omit<HeldLine, 'settledBy' | 'sentAt' | 'receivedAt' | 'dueAt'> & {
  sentAt: Date;
  receivedAt: Date | null;
  dueAt: Date | null;
};

/** A line that the asker sees, for no other act until the transaction ends; null when they see none. */
export async function lockLine(tx: Tx, requestId: string, agencyId: string): Promise<HeldLine | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`line:${requestId}:${agencyId}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<Stored>`
    select l.request_id as "requestId", l.agency_id as "agencyId", r.code, r.from_agency as "fromAgencyId", r.kind, r.fields,
      case when k.id is not null then jsonb_build_object('fields', k.fields, 'outcomes', k.outcomes) end as "ownKind",
      r.reminders as steps, r.clock, r.sent_at as "sentAt",
      coalesce(r.happened_on, (r.sent_at at time zone 'Asia/Ho_Chi_Minh')::date) as "sentOn",
      case when r.medium = 'system' then null when r.entered_by = r.from_agency then 'sender' else 'addressee' end as "enteredBy",
      l.state, l.arrived_on as "arrivedOn", l.received_on as "receivedOn", l.received_at as "receivedAt", l.in_number as "inNumber",
      l.in_period as "inPeriod", l.due_on as "dueOn", l.due_at as "dueAt", l.first_due_on as "firstDueOn",
      l.calendar_seq::int as "calendarSeq", l.paused_since as "pausedSince", l.pause_reason as "pauseReason", l.pauses,
      l.extension_asked as "extensionAsked", l.extensions, l.recall_asked as "recallAsked", l.receipt_dispute as "receiptDispute",
      l.confirmation, l.confirmation_reason as "confirmationReason", l.refused_reason as "refusedReason",
      l.escalated_to as "escalatedTo", l.outcome, l.outcome_details as "outcomeDetails", l.answered_on as "answeredOn",
      l.answer_days as "answerDays", l.closed_on as "closedOn", l.silent_since as "silentSince", l.loan, l.version
    from request_line l join request r on r.id = l.request_id left join request_kind k on k.id = r.own_kind_id
    where l.request_id = ${requestId} and l.agency_id = ${agencyId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) return null;
  return {
    ...row,
    settledBy: kindRules[row.kind].settledBy,
    sentAt: row.sentAt.toISOString(),
    receivedAt: row.receivedAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
  };
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** Writes a line as it is after an act; false when somebody else has changed it since it was read. */
export async function saveLine(
  tx: Tx,
  line: HeldLine &
    Pick<RequestLine, 'state'> & { reminders: readonly { on: string }[]; eventOn: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update request_line set state = ${line.state}, received_on = ${line.receivedOn}, received_at = ${line.receivedAt},
      in_number = ${line.inNumber}, in_period = ${line.inPeriod}, event_on = ${line.eventOn}, due_on = ${line.dueOn}, due_at = ${line.dueAt},
      first_due_on = ${line.firstDueOn}, calendar_seq = ${line.calendarSeq}, paused_since = ${line.pausedSince},
      pause_reason = ${line.pauseReason}, pauses = ${json(line.pauses)}, extension_asked = ${json(line.extensionAsked)},
      extensions = ${json(line.extensions)}, recall_asked = ${json(line.recallAsked)}, receipt_dispute = ${json(line.receiptDispute)},
      confirmation = ${line.confirmation}, confirmation_reason = ${line.confirmationReason}, refused_reason = ${line.refusedReason},
      escalated_to = ${line.escalatedTo}, outcome = ${line.outcome}, outcome_details = ${json(line.outcomeDetails)},
      answered_on = ${line.answeredOn}, answer_days = ${line.answerDays}, closed_on = ${line.closedOn},
      silent_since = ${line.silentSince}, loan = ${json(line.loan)}, reminders = ${json(line.reminders)},
      next_reminder_on = ${line.reminders.map(({ on }) => on).toSorted()[0] ?? null}, version = version + 1
    where request_id = ${line.requestId} and agency_id = ${line.agencyId} and version = ${line.version}`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}
