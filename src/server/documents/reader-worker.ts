import { parentPort, workerData } from 'node:worker_threads';
import { readRegulation } from '../../domain/law/read-regulation.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { Reading } from '../../domain/law/parsed-document.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import { readDocument } from './read-document.ts';
import type { ReadLimits } from './read-limits.ts';
import type { Progress } from './read-pdf.ts';

/** What the worker is started with. */
export type ReaderTask = { bytes: Uint8Array; name: string; limits: Partial<ReadLimits> };

/** What it tells: how far it is, and once, at the end, the outcome. */
export type ReaderNews = { progress: Progress } | { outcome: Outcome<Reading, ReadRefusal> };

function tell(news: ReaderNews): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(news);
}

/** The server asks first and ends the thread a moment later: a started office program must not be left behind. */
const stop = new AbortController();
parentPort?.on('message', () => stop.abort());

async function read({ bytes, name, limits }: ReaderTask): Promise<Outcome<Reading, ReadRefusal>> {
  const onProgress = (progress: Progress): void => tell({ progress });
  onProgress({ step: 'unpack', done: 0, total: 0 });
  const source = await readDocument(bytes, name, { limits, onProgress, signal: stop.signal });
  if (!source.ok) return source;
  onProgress({ step: 'structure', done: 0, total: 0 });
  return ok(readRegulation(source.value));
}

tell({ outcome: await read(workerData as ReaderTask) });
