import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import { failureCode } from './failure-code.ts';
import type { Log } from './log.ts';
import type { Carrier, Message } from './mail-carrier.ts';

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
const longestPause = 900 * second;
/** A link lives a day: what could not be delivered in three is of no use. */
const givenUpAfter = 3 * 86_400 * second;

/** When a message that failed is tried again; kept by one server, since a restart may try at once. */
type Pauses = Map<string, { until: number; pause: number }>;

/** Carries waiting messages until it is stopped; `stop` lets the one on its way arrive. */
export function startMail(parts: MailParts): { stop(): Promise<void> } {
  const pauses: Pauses = new Map();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const go = async () => {
    try {
      await carryWaiting(parts, pauses);
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
 * Carries every message that waits now, each in its own transaction; several servers never carry the
 * same one. A message that fails stays and is tried later, at growing distances.
 */
export async function carryWaiting(parts: MailParts, pauses: Pauses = new Map()): Promise<void> {
  while (await carryOne(parts, pauses));
}

/** False when nothing waits any more. */
async function carryOne(parts: MailParts, pauses: Pauses): Promise<boolean> {
  const now = parts.clock.realNow();
  const paused = [...pauses].filter(([, { until }]) => until > now.getTime()).map(([id]) => id);
  return parts.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('mail_outbox')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('created_at', '>', new Date(now.getTime() - givenUpAfter))
      .$if(paused.length > 0, (query) => query.where('id', 'not in', paused))
      .orderBy('created_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (row === undefined) return false;
    const { id, to_address: to, subject, body, created_at: createdAt } = row;
    if (await carried(parts, pauses, { id, to, subject, body, createdAt })) {
      await tx.updateTable('mail_outbox').set({ sent_at: now, body: '' }).where('id', '=', id).execute();
    }
    return true;
  });
}

async function carried(
  { carrier, clock, log }: MailParts,
  pauses: Pauses,
  message: Message,
): Promise<boolean> {
  try {
    await carrier.carry(message);
    pauses.delete(message.id);
    return true;
  } catch (error) {
    const pause = Math.min(longestPause, (pauses.get(message.id)?.pause ?? firstPause / 2) * 2);
    pauses.set(message.id, { until: clock.realNow().getTime() + pause, pause });
    log.warn(
      { message: message.id, code: failureCode(error), againInSeconds: pause / second },
      'mail: not carried',
    );
    return false;
  }
}
