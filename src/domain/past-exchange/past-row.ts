import type { FieldValues } from '../request/kind.ts';
import type { Medium, RequestKind } from '../request/request.ts';

/** What a column of a register that was kept before can be. */
export const pastColumns = [
  'number',
  'sentOn',
  'sender',
  'addressee',
  'title',
  'kind',
  'article',
  'dueOn',
  'answeredOn',
  'outcome',
  'decisionNumber',
  'decisionDate',
  'medium',
  'note',
] as const;
export type PastColumn = (typeof pastColumns)[number];

/** Rows of one sheet that are read at most. */
export const mostPastRows = 10_000;

/** A cell as it was read: text, a number as its text, a day as ISO text; null: empty. */
export type Cell = string | null;
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] };

/** Which column of a sheet is what, what is meant where the table says nothing, and what its words mean. */
export type PastMapping = {
  sheet: number;
  headerRow: number;
  columns: Partial<Record<PastColumn, number | null | undefined>>;
  defaults: Partial<Record<PastColumn, string | undefined>>;
  meanings: Readonly<Record<string, string>>;
};

/** A kind under the regulation: `id` of one that it names; how its ends are called. */
export type PastKind = {
  id: string | null;
  kind: RequestKind;
  name: string | null;
  outcomes: readonly PastOutcome[];
};
export type PastOutcome = { key: string; name: string | null };

/** What the words of a table can mean: who exchanges, what is asked, what the text has for articles. */
export type PastKnown = {
  ownAgencyId: string;
  today: string;
  parties: readonly { agencyId: string; names: readonly string[] }[];
  kinds: readonly PastKind[];
  articles: readonly { eId: string; num: string }[];
};

/** One line of the table, understood. Days are ISO text. */
export type PastRow = {
  /** As the table numbers it, from 1. */
  row: number;
  number: string | null;
  sentOn: string;
  senderId: string;
  addresseeIds: readonly string[];
  title: string;
  kind: RequestKind;
  ownKindId: string | null;
  eId: string;
  dueOn: string | null;
  answeredOn: string | null;
  outcome: string | null;
  outcomeDetails: FieldValues;
  medium: Exclude<Medium, 'system'>;
  note: string | null;
};

/** Why a line cannot be brought in. */
export const pastFaults = [
  'missing',
  'dayUnreadable',
  'dayInFuture',
  'dayBeforeSending',
  'wordsUnknown',
  'articleUnknown',
  'notOurs',
  'decisionMissing',
  'outcomeMissing',
  'answerMissing',
  'alreadyThere',
  'twiceInTable',
  'tooLong',
] as const;
export type PastFault = { row: number; column: PastColumn | null; why: (typeof pastFaults)[number] };
