import type { Timing } from '../law/timing-words.ts';
import type { DutyContent } from '../regulation/duty-content.ts';
import type { BoundParty } from './owed-agencies.ts';

/** A duty that has to be looked at, as the job takes it. Days are ISO text. */
export type ClaimedDuty = {
  dutyId: string;
  regulationId: string;
  /** The regulation's, for who is told that a deadline has moved. */
  title: string;
  reading: DutyContent;
  /** Its text stands, it was not struck out, and nobody reads it otherwise. */
  live: boolean;
  /** Of a text without a day of effect, which is agreed and never in force. */
  frame: boolean;
  /**
   * What is due before the first or after the last of these days is not owed, but for what an event has started by the
   * last; null: no bound.
   */
  liveFrom: string | null;
  liveTo: string | null;
  /** The days of the regulation's own events. */
  signedOn: string | null;
  inForceFrom: string | null;
  effectTo: string | null;
  /** What opens by this day has been made; null: nothing yet. */
  madeUntil: string | null;
  /** Anything may have changed since it was planned last, not the working calendar alone. */
  rereads: boolean;
  parties: readonly BoundParty[];
  /** Where something may have changed: its open and its lapsed fulfilments that are not due before today. */
  unsettled: readonly Unsettled[];
};

/** A fulfilment that a change may move. */
export type Unsettled = {
  id: string;
  agencyId: string;
  key: string;
  lapsed: boolean;
  owedTo: readonly string[];
  eventOn: string | null;
  eventAt: string | null;
  dueOn: string;
  dueAt: string;
  timing: Timing;
  pauses: readonly { from: string; to: string }[];
  extensions: readonly { amount: number; unit: NonNullable<Timing['unit']> }[];
  /** As it was read: it is moved only while nobody has changed it. */
  version: number;
};
