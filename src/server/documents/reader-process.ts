import { existsSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { CorrectedText } from '../../domain/law/corrected-text.ts';
import type { Reading, Source } from '../../domain/law/parsed-document.ts';
import { readCorrected } from '../../domain/law/read-corrected.ts';
import { readRegulation } from '../../domain/law/read-regulation.ts';
import { type Outcome, ok, refusal } from '../../domain/outcome.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import { examineFile } from './examine-file.ts';
import { previewFile, type ToPreview } from './preview-file.ts';
import { readDocument } from './read-document.ts';
import type { ReadLimits } from './read-limits.ts';
import type { Progress } from './read-pdf.ts';
import { readTable } from './read-table.ts';
import { type ToTypeset, typesetDossier } from './typeset-dossier.ts';
import { unlessStopped } from './stop-reading.ts';

/**
 * A file, or a text that was read before and that a person has corrected; or a file that is only to be looked at: what it
 * is, how it looks, or which table it holds; or pages
 * that are to be set.
 */
export type ToRead =
  | { bytes: Uint8Array; name: string }
  | { corrected: CorrectedText; source: Source }
  | { examine: { path: string; name: string } }
  | { preview: ToPreview }
  | { table: Uint8Array }
  | { typeset: ToTypeset };

/** What the process is asked, once. */
export type ReaderTask = { toRead: ToRead; limits: ReadLimits; memoryMb: number };

/** What it tells: how far it is, and once, at the end, the outcome or the kind of fault it fell over. */
export type ReaderNews<Value> =
  | { progress: Progress }
  | { outcome: Outcome<Value, ReadRefusal> }
  | { fault: string };

/** Milliseconds to stop what was started outside, once the server is gone. */
const PARTING = 150;
const OWN_SCORE = '/proc/self/oom_score_adj';

function tell(news: ReaderNews<unknown>): void {
  process.send?.(news);
}

/** Watches over the memory of this process from a thread of its own, since reading may never yield. */
function watchMemory(memoryMb: number): void {
  const mostBytes = process.memoryUsage.rss() + memoryMb * 1024 * 1024;
  new Worker(new URL('./memory-watch-worker.ts', import.meta.url), {
    workerData: { mostBytes },
    execArgv: [],
  }).unref();
}

/** Where memory gets short, the system ends a reader before the server or its database. */
function offerToGoFirst(): void {
  // Raising one's own score needs no right; a system without the file has no such choice.
  if (existsSync(OWN_SCORE)) writeFileSync(OWN_SCORE, '1000');
}

/** The server asks first and kills a moment later: a started office program must not be left behind. */
const stop = new AbortController();

async function read({ toRead, limits }: ReaderTask): Promise<Outcome<unknown, ReadRefusal>> {
  const context = { limits, signal: stop.signal, onProgress: (progress: Progress) => tell({ progress }) };
  if ('examine' in toRead) return unlessStopped(() => examineFile(toRead.examine, context));
  if ('preview' in toRead) return unlessStopped(() => previewFile(toRead.preview, context));
  if ('typeset' in toRead) return ok(await typesetDossier(toRead.typeset));
  if ('table' in toRead) return unlessStopped(() => readTable(toRead.table, limits));
  const read = 'bytes' in toRead ? await readBytes(toRead.bytes, toRead.name, limits) : readAgain(toRead);
  if (!read.ok || !Number.isFinite(limits.resultBytes)) return read;
  return JSON.stringify(read.value).length > limits.resultBytes ? refusal('tooLarge') : read;
}

async function readBytes(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
): Promise<Outcome<Reading, ReadRefusal>> {
  const onProgress = (progress: Progress): void => tell({ progress });
  onProgress({ step: 'unpack', done: 0, total: 0 });
  const source = await readDocument(bytes, name, { limits, onProgress, signal: stop.signal });
  if (!source.ok) return source;
  onProgress({ step: 'structure', done: 0, total: 0 });
  return ok(readRegulation(source.value));
}

function readAgain({
  corrected,
  source,
}: Extract<ToRead, { source: Source }>): Outcome<Reading, ReadRefusal> {
  return ok(readCorrected(corrected, source));
}

async function serve(task: ReaderTask): Promise<void> {
  watchMemory(task.memoryMb);
  offerToGoFirst();
  try {
    tell({ outcome: await read(task) });
  } catch (error) {
    tell({ fault: error instanceof Error ? error.name : 'unknown' });
  }
}

process.on('message', (message: ReaderTask | 'stop') => {
  if (message === 'stop') stop.abort();
  else void serve(message);
});
// Whoever asked is gone.
process.on('disconnect', () => {
  stop.abort();
  setTimeout(() => process.exit(), PARTING);
});
