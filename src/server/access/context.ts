import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../../domain/person/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { type Asker, type Database, transact, type Tx } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { Forbidden, type Language, NotFound, Refused, Stale } from '../platform/problem.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { RefusalCode } from '../../contract/refusals.ts';

/** What every act gets, signed in or not. */
export type OpenContext = {
  db: Database;
  clock: Clock;
  log: Log;
  requestId: string;
  language: Language;
  /** The caller's network address, for lock-out and the list of sessions. */
  address: string;
  headers: IncomingHttpHeaders;
  /** Adds `Set-Cookie` headers to the answer. */
  setCookies(cookies: readonly string[]): void;
  personId: string | null;
  sessionId: string | null;
  /** Who asks, for the database's own context. */
  asker: Asker;
};

/** Somebody is signed in. */
export type PersonContext = OpenContext & { personId: string; sessionId: string };

/** Somebody acts in one of their appointments. */
export type ActingContext = PersonContext & {
  actor: Actor;
  /** The version that `If-Match` names; null where the act edits nothing. */
  version: number | null;
  /** Runs one transaction; with an `Idempotency-Key` the work is done once and its answer repeated. */
  once: (<Value>(work: (tx: Tx) => Promise<Value>) => Promise<Value>) | null;
};

/**
 * The one transaction of an act: all its writes and its trace, or none.
 * Ask `may…` before it: a repeated call with the same `Idempotency-Key` is answered from here.
 */
export function perform<Value>(context: ActingContext, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return context.once === null ? transact(context.db, context.asker, work) : context.once(work);
}

/** One consistent read in the name of the asker. */
export function inquire<Value>(context: OpenContext, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return transact(context.db, context.asker, work);
}

/** The first line of an act: ends it with 403 unless the predicate allows it. */
export function demand(allowed: boolean): void {
  if (!allowed) throw new Forbidden();
}

/** Ends the act with 404 when the row is not there or hidden. */
export function found<Row>(row: Row | undefined | null): Row {
  if (row === undefined || row === null) throw new NotFound();
  return row;
}

/** The value of a rule's outcome, or the end of the act with the refusal. */
export function granted<Value, Code extends RefusalCode>(outcome: Outcome<Value, Code>): Value {
  if (!outcome.ok) throw new Refused(outcome.refusal);
  return outcome.value;
}

/** Ends the act with 412 when the row is no longer the one that `If-Match` names. */
export function fresh(context: ActingContext, row: { version: number }): void {
  if (context.version !== null && context.version !== row.version) throw new Stale();
}
