import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { failureCode } from '../platform/failure-code.ts';
import type { Log } from '../platform/log.ts';
import type { AuthDatabase } from './auth-store.ts';
import { deleteOldCallsAndMessages, deleteOldSignIns } from './sweep-store.ts';

export type SweepParts = {
  /** Connected as lientich_worker. */
  db: Database;
  /** Connected as lientich_auth. */
  authDb: AuthDatabase;
  clock: Clock;
  log: Log;
};

const every = 3_600_000;

/** Sweeps out now and every hour what has expired; `stop` lets a sweep on its way end. */
export function startSweep(parts: SweepParts): { stop(): Promise<void> } {
  let round = sweep(parts);
  const timer = setInterval(() => {
    round = sweep(parts);
  }, every).unref();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}

async function sweep({ db, authDb, clock, log }: SweepParts): Promise<void> {
  const now = clock.realNow();
  try {
    await deleteOldSignIns(authDb, now);
    await deleteOldCallsAndMessages(db, now);
  } catch (error) {
    // The database may be away for a moment; the next hour does it.
    log.warn({ code: failureCode(error) }, 'sweep: what has expired stays for now');
  }
}
