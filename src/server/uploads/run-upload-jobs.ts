import { examineApart } from '../documents/read-apart.ts';
import { askClamd } from '../platform/ask-clamd.ts';
import type { Blobs } from '../platform/blobs.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Connect, Database } from '../platform/database.ts';
import type { Jobs } from '../platform/jobs.ts';
import { type Ear, listen } from '../platform/listen.ts';
import type { Log } from '../platform/log.ts';
import type { Quarantine } from '../platform/quarantine.ts';
import { checkUploads, type CheckParts } from './check-uploads.ts';
import { dropUnused } from './drop-unused.ts';

export type UploadJobParts = {
  config: Config;
  jobs: Jobs;
  /** Connections as lientich_worker, open until the jobs have stopped. */
  db: Database;
  connect: Connect;
  quarantine: Quarantine;
  blobs: Blobs;
  clock: Clock;
  log: Log;
};

const queues = { check: 'uploads', sweep: 'uploads-sweep' };
/** What the database tells when a file has come in whole, or when bytes were destroyed. */
const channel = 'lientich_uploads';
const eachMinute = '* * * * *';
const eachHour = '17 * * * *';

/**
 * Has files looked at when they have come in whole, held ones each minute, and what nobody needs removed each hour. What it
 * gives is to be closed before the jobs are stopped.
 */
export async function runUploadJobs(parts: UploadJobParts): Promise<Ear> {
  const { jobs, connect, log } = parts;
  const checks = checkPartsOf(parts);
  await jobs.work(queues.check, async (stop) => {
    const checked = await checkUploads(checks, stop);
    if (checked > 0) log.info({ checked }, 'uploads: checked');
  });
  await jobs.work(queues.sweep, async (stop) => {
    const { blobs } = await dropUnused(parts, stop);
    if (blobs > 0) log.info({ blobs }, 'uploads: bytes removed that nothing names');
  });
  await jobs.schedule(queues.check, eachMinute);
  await jobs.schedule(queues.sweep, eachHour);
  return listen({ connect, channel, log, onNotice: () => wakeBoth(jobs) });
}

function wakeBoth(jobs: Jobs): void {
  void jobs.wake(queues.check);
  void jobs.wake(queues.sweep);
}

/** What checks need, by the settings; also for tests and tools that check without the jobs. */
export function checkPartsOf(parts: Omit<UploadJobParts, 'jobs' | 'connect'>): CheckParts {
  const { config, log } = parts;
  const { clamd } = config;
  const options = {
    seconds: config.readSeconds,
    memoryMb: Math.max(1024, config.readMemoryMb),
    onFault: (kind: string) => log.error({ kind }, 'the examination of a file fell over'),
  };
  return {
    ...parts,
    types: config.fileTypes,
    scan: clamd === null ? null : (path) => askClamd(clamd, path),
    examine: (file) => examineApart(file, options),
  };
}
