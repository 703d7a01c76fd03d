import { type ConstructorOptions, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { zone } from './clock.ts';
import type { Connect } from './database.ts';
import { bareFailure, failureCode } from './failure-code.ts';
import { jobSchema } from './job-schema.ts';
import type { Log } from './log.ts';

/**
 * What a queue does. It finds its work in our own tables, may be run again at any moment, and is safe to run twice.
 * @param stop set when the server stops or the job was taken away: end after the piece in hand, the rest is done by
 *   the next run
 */
export type Work = (stop: AbortSignal) => Promise<void>;

/** Work behind people's backs: each queue at one server at a time, however many share the database. */
export type Jobs = {
  /** Does the work of a queue from now on, whenever it is woken. Once for each queue, before the other calls. */
  work(queue: string, work: Work): Promise<void>;
  /** Wakes a queue by the clock of the wall: five fields of cron, in Vietnam's zone. */
  schedule(queue: string, cron: string): Promise<void>;
  /**
   * Has the queue run once more, here and at once unless it runs already; then again when it has ended. Waking what
   * waits already changes nothing. A database that is away is logged: the schedule wakes later.
   */
  wake(queue: string): Promise<void>;
  /** Takes no more work, tells running jobs to end and waits half a minute for them, then closes. */
  stop(): Promise<void>;
};

/** How soon things happen, in seconds; tests are less patient. */
export type JobPace = {
  /** A queue that nobody wakes is looked at this often. */
  poll: number;
  /** Pause before the second attempt, then twice as long each time. */
  retryAfter: number;
  /** Attempts after the first; while one job waits for its next, another that fails has none. */
  retries: number;
  /** How often jobs are looked for whose server is gone. */
  lookAfter: number;
};

const usual: JobPace = { poll: 2, retryAfter: 5, retries: 5, lookAfter: 20 };
/** A server that has not shown itself for so many seconds has lost its job to another. */
const longestSilence = 20;
const longestPause = 300;
const longestJob = 3600;
const kept = 86_400;
const patience = 30_000;

/** The queue that keeps what gave up, for two weeks; nobody works on it. */
export function deadLetterQueue(queue: string): string {
  return `${queue}.dead`;
}

/**
 * Opens the jobs on the tables that `migrate` made.
 * @param connect gives two connections as lientich_worker
 */
export async function openJobs(parts: {
  connect: Connect;
  log: Log;
  pace?: Partial<JobPace>;
}): Promise<Jobs> {
  const { log } = parts;
  const pace = { ...usual, ...parts.pace };
  const boss = new PgBoss(settingsOf(parts.connect, pace));
  boss.on('error', (error) => log.warn({ code: failureCode(error) }, 'jobs: the database did not answer'));
  boss.on('warning', ({ data }) => log.warn({ kind: kindOf(data) }, 'jobs: warning of the library'));
  await boss.start().catch(async (error: unknown) => {
    await boss.stop({ graceful: false });
    throw error;
  });
  const stopping = new AbortController();
  const workers = new Map<string, string>();
  return {
    async work(queue, work) {
      await ensureQueue(boss, queue, pace);
      const options = {
        pollingIntervalSeconds: pace.poll,
        includeMetadata: true,
        perJobResults: true,
      } as const;
      const run = (jobs: JobWithMetadata[]) =>
        Promise.all(
          jobs.map((job) => runJob({ job, work, log, stop: AbortSignal.any([job.signal, stopping.signal]) })),
        );
      workers.set(queue, await boss.work(queue, options, run));
    },
    schedule: (queue, cron) => boss.schedule(queue, cron, null, { tz: zone }),
    wake: oneAtATime((queue) => wakeQueue({ boss, log, queue, worker: workers.get(queue) })),
    async stop() {
      stopping.abort();
      await boss.stop({ timeout: patience });
    },
  };
}

/** The worker changes rows only: tables are made by `ensureJobSchema`, indexes are left to PostgreSQL. */
function settingsOf(connect: Connect, pace: JobPace): ConstructorOptions {
  const { host, port, user, password, database, connectionString, options } = connect('worker');
  const connection = { host, port, user, password, database, connectionString, options };
  const given = Object.fromEntries(Object.entries(connection).filter(([, value]) => value !== undefined));
  return {
    ...given,
    schema: jobSchema,
    application_name: 'lientich jobs',
    max: 2,
    migrate: false,
    createSchema: false,
    reindex: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: pace.lookAfter,
    monitorIntervalSeconds: pace.lookAfter,
  };
}

/**
 * A queue has at most one job running and one waiting, on all servers together (`stately`): what is told while one
 * runs is not lost, and a thousand notices make one run. Settings of an older version give way to these.
 */
async function ensureQueue(boss: PgBoss, queue: string, pace: JobPace): Promise<void> {
  const deadLetter = deadLetterQueue(queue);
  const settings = {
    deadLetter,
    retryLimit: pace.retries,
    retryDelay: pace.retryAfter,
    retryBackoff: true,
    retryDelayMax: longestPause,
    expireInSeconds: longestJob,
    heartbeatSeconds: longestSilence,
    deleteAfterSeconds: kept,
  };
  await boss.createQueue(deadLetter);
  await boss.createQueue(queue, { policy: 'stately', ...settings });
  await boss.updateQueue(queue, settings);
}

type Running = { job: JobWithMetadata; work: Work; log: Log; stop: AbortSignal };

/** What an error says could be content: neither the log nor the row of the job gets more than its kind and place. */
async function runJob({ job, work, log, stop }: Running): Promise<JobResult> {
  const { id, name: queue, retryCount, retryLimit } = job;
  try {
    await work(stop);
    return { id, status: 'completed' };
  } catch (error) {
    const failed = { queue, attempt: retryCount + 1, err: bareFailure(error) };
    if (retryCount < retryLimit) log.warn(failed, 'jobs: failed, to be tried again');
    else log.error(failed, 'jobs: given up');
    return { id, status: 'failed', output: { code: failureCode(error) } };
  }
}

type Waking = { boss: PgBoss; log: Log; queue: string; worker: string | undefined };

async function wakeQueue({ boss, log, queue, worker }: Waking): Promise<void> {
  if (worker === undefined) throw new Error(`Nobody works on the queue ${queue}`);
  try {
    await boss.send(queue);
  } catch (error) {
    log.warn({ queue, code: failureCode(error) }, 'jobs: could not be woken');
  }
  boss.notifyWorker(worker);
}

/** Whoever asks while one is under way shares the one after it with all others who do. */
function oneAtATime(act: (queue: string) => Promise<void>): (queue: string) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  return (queue) => {
    const shared = next.get(queue);
    if (shared !== undefined) return shared;
    const before = underWay.get(queue)?.catch(() => undefined) ?? Promise.resolve();
    const turn = before.then(() => {
      next.delete(queue);
      const now = act(queue);
      underWay.set(queue, now);
      return now;
    });
    next.set(queue, turn);
    return turn;
  };
}

function kindOf(data: object): string {
  return 'type' in data && typeof data.type === 'string' ? data.type : 'unknown';
}
