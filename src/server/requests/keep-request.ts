import { randomBytes } from 'node:crypto';
import type { Details } from '../../contract/request-views.ts';
import { requestCode } from '../../domain/request/request-code.ts';
import type { LineState, Medium, RequestKind, Urgency } from '../../domain/request/request.ts';
import type { Loan, Reminder, ReminderStep, RequestClock } from '../../domain/request/line.ts';
import type { ActingContext } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { enterNumber, issueNumber, type IssuedNumber } from '../registers/issue-number.ts';
import type { KeptFile } from '../uploads/take-uploads.ts';
import { hashRequest, type RequestWords } from './hash-request.ts';
import { attachFiles } from './message-store.ts';
import { insertReceipt } from './receipt-store.ts';
import { insertLines, insertRequest, insertRequestEvents, type RequestEvent } from './request-store.ts';

/** One addressee as its line begins; of what is brought in, as it ended. */
export type LineToKeep = {
  agencyId: string;
  state: LineState;
  arrivedOn: string;
  receivedOn?: string | null;
  eventOn: string | null;
  dueOn: string | null;
  dueAt: string | null;
  calendarSeq: number;
  confirmation: 'waiting' | null;
  reminders: readonly Reminder[];
  outcome?: string | null;
  outcomeDetails?: Details;
  answeredOn?: string | null;
  answerDays?: number | null;
  closedOn?: string | null;
  silentSince?: string | null;
  loan?: Loan | null;
};

/** A request or notice of which everything is known and checked, as it is to be written. */
export type RequestToKeep = {
  regulationId: string;
  eId: string;
  dutyId: string | null;
  kind: RequestKind;
  ownKindId: string | null;
  fromAgencyId: string;
  title: string;
  body: string;
  fields: Details;
  urgency: Urgency;
  restricted: boolean;
  openToAll: boolean;
  medium: Medium;
  happenedOn: string | null;
  told: { by: string; with: string } | null;
  clock: RequestClock;
  silence: { eId: string; quote: string } | null;
  reminderSteps: readonly ReminderStep[];
  paperSymbol: string | null;
  broughtIn: boolean;
  files: readonly KeptFile[];
  lines: readonly LineToKeep[];
};

/**
 * Writes a request of the asker's agency whole: number, words, lines, files, register, receipts, history. The one place
 * that does; in a transaction of the caller, who records the act in the trail.
 */
export async function keepRequest(
  context: ActingContext,
  tx: Tx,
  request: RequestToKeep,
): Promise<{ id: string; code: string }> {
  const { agencyId } = context.actor;
  const number = await numberOf(context, tx, request);
  const { id, code } = await writeWords(tx, request, number);
  await insertLines(tx, id, request.lines);
  await attachFiles(tx, { requestId: id, messageId: null, lineAgencyId: null }, request.files);
  if (number !== null)
    await enterNumber(tx, number, { register: 'out', day: context.clock.today(), requestId: id });
  if (request.fromAgencyId === agencyId && !request.broughtIn) {
    for (const line of request.lines)
      await insertReceipt(tx, {
        requestId: id,
        messageId: null,
        lineAgencyId: line.agencyId,
        kind: 'sent',
        number,
      });
  }
  await insertRequestEvents(
    tx,
    request.lines.map((line) => sentTo(id, line, request)),
  );
  return { id, code };
}

/** A letter of the system gets a number of what goes out; what was said or sent outside of it has its own, or none. */
async function numberOf(
  { actor, clock }: ActingContext,
  tx: Tx,
  { fromAgencyId, medium, broughtIn }: RequestToKeep,
): Promise<IssuedNumber | null> {
  if (fromAgencyId !== actor.agencyId || medium !== 'system' || broughtIn) return null;
  return issueNumber(tx, 'out', clock.today());
}

/** Codes are drawn, not counted: one in a million millions is drawn twice. */
async function writeWords(
  tx: Tx,
  request: RequestToKeep,
  number: IssuedNumber | null,
): Promise<{ id: string; code: string }> {
  const id = newId();
  const code = requestCode(randomBytes(5));
  const { lines, files, ...words } = request;
  void lines;
  const written = await insertRequest(tx, {
    ...words,
    id,
    code,
    outNumber: number?.number ?? null,
    outPeriod: number?.period ?? null,
    contentHash: hashRequest(wordsOf(code, request), files),
  });
  return written ? { id, code } : writeWords(tx, request, number);
}

function wordsOf(code: string, request: RequestToKeep): RequestWords {
  const {
    regulationId,
    eId,
    kind,
    fromAgencyId,
    title,
    body,
    fields,
    urgency,
    medium,
    happenedOn,
    paperSymbol,
  } = request;
  return {
    code,
    regulationId,
    eId,
    kind,
    fromAgencyId,
    title,
    body,
    fields,
    urgency,
    medium,
    happenedOn,
    paperSymbol,
  };
}

/** Each addressee is told by itself, so that it does not learn of the others by it. */
function sentTo(
  requestId: string,
  { agencyId }: LineToKeep,
  { medium, broughtIn }: RequestToKeep,
): RequestEvent {
  const details = { ...(medium !== 'system' && { medium }), ...(broughtIn && { broughtIn }) };
  return { id: newId(), requestId, lineAgencyId: agencyId, kind: 'sent', details };
}
