import { workerData } from 'node:worker_threads';

const { mostBytes } = workerData as { mostBytes: number };
const parent = process.ppid;
const INTERVAL = 50;
/** Looks at an orphan before it is ended: it may be stopping an office program of its own accord. */
const PATIENCE = 8;
let orphaned = 0;

/** Ends the whole process when it takes more memory than allowed, buffers of libraries included, or is orphaned. */
setInterval(() => {
  if (process.ppid !== parent) orphaned += 1;
  if (process.memoryUsage.rss() > mostBytes || orphaned > PATIENCE) process.kill(process.pid, 'SIGKILL');
}, INTERVAL);
