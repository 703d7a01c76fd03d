import type { Clock } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { failureCode } from './failure-code.ts';
import type { Log } from './log.ts';
import { type Carrier, hasNoServer, isRefusedForGood, type Message, refusalCode } from './mail-carrier.ts';

export type MailParts = {
  /** Connected as lientich_worker, the only role that reads messages. */
  db: Database;
  carrier: Carrier;
  clock: Clock;
  log: Log;
};

const second = 1000;
const pollEvery = 2 * second;
const firstPause = 30 * second;
const longestPause = 1800 * second;
/** Some seventeen hours: a mail server that is away over night is back before. Then an administrator decides. */
const mostAttempts = 40;

/** What became of one message: none waits, it went, it failed, or nobody took any message. */
type Ended = 'none' | 'carried' | 'failed' | 'noServer';

/** Carries waiting messages until it is stopped; `stop` lets the one on its way arrive. */
export function startMail(parts: MailParts): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const go = async () => {
    try {
      await carryWaiting(parts);
    } catch (error) {
      parts.log.warn({ code: failureCode(error) }, 'mail: the outbox cannot be read');
    }
    if (!stopped) timer = setTimeout(next, pollEvery).unref();
  };
  const next = () => {
    round = go();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      parts.carrier.close();
    },
  };
}

/**
 * Carries every message that waits now, each in its own transaction; several servers never carry the same one. A message
 * that fails is tried again at growing distances, which the database keeps; while there is no mail server the round ends.
 */
export async function carryWaiting(parts: MailParts): Promise<void> {
  for (;;) {
    const ended = await carryOne(parts);
    if (ended === 'none' || ended === 'noServer') return;
  }
}

/**
 * The row is held while the message is on its way, so that no other server takes it; it is marked when the mail server has
 * taken it. A server that dies in between sends it again under the same id, by which mail servers know the double.
 */
async function carryOne(parts: MailParts): Promise<Ended> {
  const now = parts.clock.realNow();
  return parts.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('mail_outbox')
      .select(['id', 'to_address', 'subject', 'body', 'html', 'created_at', 'attempts'])
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .where((is) => is.or([is('next_try_at', 'is', null), is('next_try_at', '<=', now)]))
      .orderBy('created_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (row === undefined) return 'none';
    const { id, to_address: to, subject, body, html, created_at: createdAt, attempts } = row;
    const failure = await failureOf(parts.carrier, { id, to, subject, body, html, createdAt });
    if (failure !== null) return keepFailure(parts, tx, { id, attempts: attempts + 1, failure });
    // Its words leave the database: a link in them opens an account.
    await tx
      .updateTable('mail_outbox')
      .set({ sent_at: now, body: '', html: null })
      .where('id', '=', id)
      .execute();
    return 'carried';
  });
}

/** What went wrong, as the foreign system threw it; null when the message was handed over. */
async function failureOf(carrier: Carrier, message: Message): Promise<{ error: unknown } | null> {
  try {
    await carrier.carry(message);
    return null;
  } catch (error) {
    return { error };
  }
}

type Failed = { id: string; attempts: number; failure: { error: unknown } };

/** Of what went wrong only a code is kept: its words hold the address. */
async function keepFailure(parts: MailParts, tx: Tx, failed: Failed): Promise<Ended> {
  const { id, attempts, failure } = failed;
  const now = parts.clock.realNow();
  const code = refusalCode(failure.error);
  const givenUp = isRefusedForGood(failure.error) || attempts >= mostAttempts;
  const pause = Math.min(longestPause, firstPause * 2 ** Math.min(attempts - 1, 10));
  await tx
    .updateTable('mail_outbox')
    .set({
      attempts,
      last_error: code,
      next_try_at: new Date(now.getTime() + pause),
      failed_at: givenUp ? now : null,
    })
    .where('id', '=', id)
    .execute();
  if (givenUp) parts.log.error({ message: id, code, attempts }, 'mail: given up');
  else parts.log.warn({ message: id, code, againInSeconds: pause / second }, 'mail: not carried');
  return hasNoServer(failure.error) ? 'noServer' : 'failed';
}
