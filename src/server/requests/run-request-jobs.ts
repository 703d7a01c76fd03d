import type { Clock } from '../platform/clock.ts';
import type { Connect, Database, Tx } from '../platform/database.ts';
import { transact } from '../platform/database.ts';
import type { Jobs } from '../platform/jobs.ts';
import { type Ear, listen } from '../platform/listen.ts';
import type { Log } from '../platform/log.ts';
import { countAgain } from './count-again.ts';
import { noteSilence, remind } from './reminding-store.ts';

type RequestJobParts = { jobs: Jobs; db: Database; connect: Connect; clock: Clock; log: Log };

const queue = 'requests';
const page = 200;

type Day = { db: Database; clock: Clock; stop?: AbortSignal };
type Totals = { reminded: number; silent: number; moved: number };

/**
 * Counts anew what a decision on the calendar has moved, then reminds, and notes whose end passed without an answer, until
 * nothing of the day is left. Safe to run twice, and on several nodes.
 */
export async function runRequestDay({ db, clock, stop }: Day): Promise<Totals> {
  const totals: Totals = { reminded: 0, silent: 0, moved: 0 };
  const steps = [
    async (tx: Tx, day: string) => {
      const { claimed, moved } = await countAgain(tx, day, page);
      totals.moved += moved;
      return claimed;
    },
    async (tx: Tx, day: string) => {
      const reminded = await remind(tx, day, page);
      totals.reminded += reminded;
      return reminded;
    },
    async (tx: Tx, day: string) => {
      const silent = await noteSilence(tx, day, page);
      totals.silent += silent;
      return silent;
    },
  ];
  for (const step of steps) {
    let done: number;
    do {
      if (stop?.aborted === true) return totals;
      done = await transact(db, nobody(clock), (tx) => step(tx, clock.today()));
    } while (done === page);
  }
  return totals;
}

function nobody(clock: Clock) {
  const businessAt = clock.now();
  return { personId: null, agencyId: null, appointmentId: null, roles: [], requestId: null, businessAt };
}

/** Looks after open requests each minute, and when the database tells. Close what it gives before the jobs are stopped. */
export async function runRequestJobs({ jobs, db, connect, clock, log }: RequestJobParts): Promise<Ear> {
  await jobs.work(queue, async (stop) => {
    const totals = await runRequestDay({ db, clock, stop });
    if (totals.reminded + totals.silent + totals.moved > 0)
      log.info(totals, 'requests: reminded, silent, moved');
  });
  await jobs.schedule(queue, '* * * * *');
  return listen({ connect, channel: 'lientich_duties', log, onNotice: () => void jobs.wake(queue) });
}
