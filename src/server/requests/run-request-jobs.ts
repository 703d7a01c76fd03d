import type { Clock } from '../platform/clock.ts';
import type { Connect, Database } from '../platform/database.ts';
import { transact } from '../platform/database.ts';
import type { Jobs } from '../platform/jobs.ts';
import { type Ear, listen } from '../platform/listen.ts';
import type { Log } from '../platform/log.ts';
import { noteSilence, remind } from './reminding-store.ts';

type RequestJobParts = { jobs: Jobs; db: Database; connect: Connect; clock: Clock; log: Log };

const queue = 'requests';
const page = 200;

/** Reminds, and notes whose end passed without an answer, until nothing of the day is left. Safe to run twice. */
export async function runRequestDay({ db, clock, stop }: { db: Database; clock: Clock; stop?: AbortSignal }) {
  const totals = { reminded: 0, silent: 0 };
  for (let done = page; done === page && stop?.aborted !== true;) {
    const day = clock.today();
    const asker = {
      personId: null,
      agencyId: null,
      appointmentId: null,
      roles: [],
      requestId: null,
      businessAt: clock.now(),
    };
    const [reminded, silent] = await transact(
      db,
      asker,
      async (tx) => [await remind(tx, day, page), await noteSilence(tx, day, page)] as const,
    );
    totals.reminded += reminded;
    totals.silent += silent;
    done = Math.max(reminded, silent);
  }
  return totals;
}

/** Looks after open requests each minute, and when the database tells. Close what it gives before the jobs are stopped. */
export async function runRequestJobs({ jobs, db, connect, clock, log }: RequestJobParts): Promise<Ear> {
  await jobs.work(queue, async (stop) => {
    const totals = await runRequestDay({ db, clock, stop });
    if (totals.reminded + totals.silent > 0) log.info(totals, 'requests: reminded, silent');
  });
  await jobs.schedule(queue, '* * * * *');
  return listen({ connect, channel: 'lientich_duties', log, onNotice: () => void jobs.wake(queue) });
}
