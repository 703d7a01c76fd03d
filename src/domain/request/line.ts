import type { Timing } from '../law/timing-words.ts';
import type { FieldValues } from './kind.ts';
import type { LineState, RequestKind } from './request.ts';

/**
 * How the time for an answer is counted. `duty`: by the timing of the cited article's duty, from the event that it names
 * (`received`, `sent`; `named`: a day that the sender gives, such as a meeting's). `asked`: a day that the sender asks for,
 * where the article leaves it open. `none`: nothing is due by a day.
 */
export type RequestClock =
  | { by: 'duty'; event: 'received' | 'sent' | 'named'; timing: Timing; eId: string; eventOn: string | null }
  | { by: 'asked'; on: string }
  | { by: 'none' };

/** A day until which the addressee asks for time, and one that the sender granted. */
export type AskedExtension = { to: string; reason: string; askedOn: string };
export type GrantedExtension = AskedExtension & { from: string; grantedOn: string };

/** When the addressee's people are reminded, and the heads of both sides; working days from the due day. */
export type ReminderStep = { workingDays: number; tell: ReminderTarget };
export const reminderTargets = ['officer', 'leader', 'heads'] as const;
export type ReminderTarget = (typeof reminderTargets)[number];
/** A reminder with its day; `loan`: the borrower is reminded of a return. */
export type Reminder = { on: string; tell: ReminderTarget | 'loan' };

/** An original that is lent: how far it has come, and when it is due back. */
export const loanSteps = ['promised', 'handedOver', 'received', 'returned', 'returnReceived'] as const;
export type LoanStep = (typeof loanSteps)[number];
export type Loan = { item: string; returnOn: string; step: LoanStep; on: string };

/** One addressee of a request, as transitions decide upon it. Days are ISO text, instants ISO with a zone. */
export type RequestLine = {
  /** What it is handled like. */
  kind: RequestKind;
  /** `both`: after the answer the sender agrees, or gives it back. */
  settledBy: 'answer' | 'both';
  /** Who wrote it down afterwards; null: it was sent in the system. */
  enteredBy: LineSide | null;
  state: LineState;
  clock: RequestClock;
  sentAt: string;
  /** The day of sending; of what was entered afterwards the day on which it happened. */
  sentOn: string;
  arrivedOn: string;
  receivedOn: string | null;
  receivedAt: string | null;
  dueOn: string | null;
  dueAt: string | null;
  firstDueOn: string | null;
  pausedSince: string | null;
  pauseReason: string | null;
  pauses: readonly { from: string; to: string }[];
  extensionAsked: AskedExtension | null;
  extensions: readonly GrantedExtension[];
  recallAsked: { reason: string; askedOn: string } | null;
  receiptDispute: { on: string; reason: string; disputedOn: string } | null;
  confirmation: 'waiting' | 'confirmed' | 'disputed' | null;
  confirmationReason: string | null;
  refusedReason: string | null;
  escalatedTo: string | null;
  outcome: string | null;
  outcomeDetails: FieldValues;
  answeredOn: string | null;
  answerDays: number | null;
  closedOn: string | null;
  silentSince: string | null;
  loan: Loan | null;
};

/** What a transition changes of a line; nothing else of it ever changes. */
export type RequestLineChange = Partial<
  Omit<RequestLine, 'kind' | 'settledBy' | 'enteredBy' | 'clock' | 'sentAt' | 'sentOn' | 'arrivedOn'>
>;

/** The side on which somebody acts upon a line. */
export type LineSide = 'sender' | 'addressee';
