import type { Clock } from '../platform/clock.ts';
import type { Connect, Database } from '../platform/database.ts';
import type { Jobs } from '../platform/jobs.ts';
import { type Ear, listen } from '../platform/listen.ts';
import type { Log } from '../platform/log.ts';
import { makeFulfilments } from './make-fulfilments.ts';

export type DutyJobParts = {
  jobs: Jobs;
  /** Two connections as lientich_worker, open until the jobs have stopped. */
  db: Database;
  connect: Connect;
  clock: Clock;
  log: Log;
};

const queue = 'duties';
/** What the database tells whenever the fulfilments of a duty may have to be others. */
const channel = 'lientich_duties';
const eachMinute = '* * * * *';

/**
 * Keeps fulfilments made from now on: when a duty or the calendar changes, and each minute, which finds a new day and
 * whatever was told while nobody listened. What it gives is to be closed before the jobs are stopped.
 */
export async function runDutyJobs({ jobs, db, connect, clock, log }: DutyJobParts): Promise<Ear> {
  await jobs.work(queue, async (stop) => {
    const totals = await makeFulfilments({ db, clock, stop });
    if (totals.made + totals.moved + totals.lapsed > 0) log.info(totals, 'duties: made, moved, lapsed');
  });
  await jobs.schedule(queue, eachMinute);
  return listen({ connect, channel, log, onNotice: () => void jobs.wake(queue) });
}
