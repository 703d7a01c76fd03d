import { originOf } from '../../domain/api-access/webhook-url.ts';
import { nextAttemptIn } from '../../domain/api-access/next-attempt.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import {
  findAllowed,
  loadSecrets,
  type Outgoing,
  type Result,
  saveDelivered,
  saveFailed,
  saveGone,
  takeOutgoing,
} from './outgoing-store.ts';
import { type Resolve, sendMessage } from './send-message.ts';
import { signMessage } from './sign-message.ts';

export type SenderParts = {
  /** As lientich_worker. */
  db: Database;
  clock: Clock;
  log: Log;
  resolve?: Resolve | undefined;
};

/** Messages on their way at once, and to one webhook: a receiver that is slow holds up the others' little. */
const lanes = 8;
const lanesOfOne = 2;

/** A run ends after so many milliseconds: the next one has a lane for whoever was waiting behind a slow receiver. */
const longestRun = 20_000;

/** Sends messages that are due, until none is left, it is told to stop or has run long enough. */
export async function sendWaiting(parts: SenderParts, stop?: AbortSignal): Promise<void> {
  const inHand: string[] = [];
  const end = parts.clock.realNow().getTime() + longestRun;
  const isOver = () => stop?.aborted === true || parts.clock.realNow().getTime() >= end;
  // One lane takes after the other, so that each knows what the others have in hand.
  let turn: Promise<unknown> = Promise.resolve();
  const take = () => {
    const taken = turn.then(async () => {
      const message = await takeOutgoing(parts.db, busiest(inHand));
      if (message !== null) inHand.push(message.webhookId);
      return message;
    });
    turn = taken.catch(() => undefined);
    return taken;
  };
  const lane = async () => {
    while (!isOver()) {
      const taken = await take();
      if (taken === null) return;
      await sendOne(parts, taken).finally(() => inHand.splice(inHand.indexOf(taken.webhookId), 1));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** The webhooks that have as many messages on their way as they may. */
function busiest(inHand: readonly string[]): string[] {
  const each = Map.groupBy(inHand, (id) => id);
  return [...each].flatMap(([id, some]) => (some.length >= lanesOfOne ? [id] : []));
}

async function sendOne(parts: SenderParts, taken: Outgoing): Promise<void> {
  const { db, clock, log } = parts;
  const result = await attempt(parts, taken);
  if (result.failure === null) {
    await saveDelivered(db, taken, result);
    return;
  }
  const gone = result.failure === 'gone';
  const seconds = gone ? null : nextAttemptIn(taken.attempts, Math.random());
  await saveFailed(db, taken, result, seconds);
  if (gone) await saveGone(db, taken, clock.now());
  log.info(
    { delivery: taken.id, failure: result.failure, attempt: taken.attempts, again: seconds !== null },
    'webhooks: not delivered',
  );
}

async function attempt({ db, clock, resolve }: SenderParts, taken: Outgoing): Promise<Result> {
  const allowed = await findAllowed(db, originOf(taken.url));
  if (allowed === null) return { status: null, failure: 'originNotAllowed' };
  const body = bodyOf(taken);
  const signed = signMessage(
    { id: taken.id, sentAt: clock.realNow(), body },
    await loadSecrets(db, taken.webhookId),
  );
  const headers = { ...signed, 'user-agent': 'lientich-webhooks' };
  return sendMessage({ url: taken.url, headers, body, internal: allowed.internal }, resolve);
}

/** What happened, when, and to which id: whoever may read it looks it up. The same for every attempt. */
function bodyOf({ event, at, agencyId, aboutKind, aboutId }: Outgoing): string {
  const data = { agencyId, aboutKind, id: aboutId };
  return JSON.stringify({ type: event, timestamp: at.toISOString(), data });
}
