import type { Connect, Database } from '../platform/database.ts';
import type { Clock } from '../platform/clock.ts';
import type { Jobs } from '../platform/jobs.ts';
import { type Ear, listen } from '../platform/listen.ts';
import type { Log } from '../platform/log.ts';
import { findNextDue, sweepOutgoing } from './outgoing-store.ts';
import { sendWaiting } from './send-waiting.ts';
import type { Resolve } from './send-message.ts';

export type WebhookJobParts = {
  jobs: Jobs;
  /** A few connections as lientich_worker, open until the jobs have stopped. */
  db: Database;
  connect: Connect;
  clock: Clock;
  log: Log;
  resolve?: Resolve;
};

const queue = 'webhooks';
/** What the database tells whenever a message begins to wait. */
const channel = 'lientich_webhooks';
const eachMinute = '* * * * *';
/** What is due later than this the minute's wake-up finds. */
const soon = 60_000;

/**
 * Sends messages from now on: when one begins to wait, when the next attempt of one is due, and each minute. What it
 * gives is to be closed before the jobs are stopped.
 */
export async function runWebhookJobs(parts: WebhookJobParts): Promise<Ear> {
  const { jobs, db, connect, clock, log } = parts;
  let timer: NodeJS.Timeout | undefined;
  await jobs.work(queue, async (stop) => {
    await sendWaiting(parts, stop);
    await sweepOutgoing(db);
    const next = await findNextDue(db);
    clearTimeout(timer);
    if (next === null || stop.aborted) return;
    const pause = Math.max(next.getTime() - clock.realNow().getTime(), 0);
    if (pause < soon) timer = setTimeout(() => void jobs.wake(queue), pause + 100).unref();
  });
  await jobs.schedule(queue, eachMinute);
  const ear = await listen({ connect, channel, log, onNotice: () => void jobs.wake(queue) });
  return {
    async close() {
      await ear.close();
      clearTimeout(timer);
    },
  };
}
