import { workerData } from 'node:worker_threads';

const { mostBytes } = workerData as { mostBytes: number };
const parent = process.ppid;
const INTERVAL = 50;

/** Ends the whole process when it takes more memory than allowed, buffers of libraries included, or is orphaned. */
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, INTERVAL);
