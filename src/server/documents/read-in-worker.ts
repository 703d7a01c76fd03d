import { Worker } from 'node:worker_threads';
import type { Reading } from '../../domain/law/parsed-document.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import { type Outcome, refusal } from '../../domain/outcome.ts';
import { type ReadLimits, defaultLimits } from './read-limits.ts';
import type { OnProgress } from './read-pdf.ts';
import type { ReaderNews, ReaderTask } from './reader-worker.ts';

export type WorkerOptions = {
  signal?: AbortSignal | undefined;
  /** Steps are `unpack`, `text`, `ocr` (counted in pages) and `structure`. */
  onProgress?: OnProgress | undefined;
  /** Longest time for everything but OCR. */
  seconds?: number | undefined;
  /** Longest time for recognising scanned pages. */
  ocrSeconds?: number | undefined;
  /** Most memory of one reading, heap and buffers together. */
  memoryMb?: number | undefined;
  limits?: Partial<ReadLimits> | undefined;
  /** Told when the reader fell over by a fault of its own: the kind of error, never a word of the text. */
  onFault?: ((kind: string) => void) | undefined;
};

type Ended = Outcome<Reading, ReadRefusal>;

const MB = 1024 * 1024;
const MEMORY_CHECK = 200;
/** Milliseconds a stopped reader has to stop what it started outside, before it is ended. */
const PARTING = 150;

function startWorker(task: ReaderTask, memoryMb: number): Worker {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  // Libraries complain on the console and quote the document; nobody needs to see that.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

/** The heap limit of a worker does not count buffers, and a packed stream of a PDF grows in buffers. */
function watchMemory(worker: Worker, memoryMb: number, onTooMuch: () => void): NodeJS.Timeout {
  const check = async (): Promise<void> => {
    const heap = await worker.getHeapStatistics().catch(() => null);
    if (heap && heap.used_heap_size + heap.external_memory > memoryMb * MB) onTooMuch();
  };
  return setInterval(() => void check(), MEMORY_CHECK).unref();
}

function refusalOf(error: unknown, onFault: WorkerOptions['onFault']): ReadRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'outOfMemory';
  onFault?.(error instanceof Error ? `${error.name} ${code}`.trim() : 'unknown');
  return 'corrupt';
}

/** One reading: its worker, its clock and what ends it. Whatever comes first decides, the rest is ignored. */
class Run {
  readonly #worker: Worker;
  readonly #options: WorkerOptions;
  readonly #resolve: (outcome: Ended) => void;
  readonly #memory: NodeJS.Timeout;
  #timer: NodeJS.Timeout | undefined;
  #inOcr: boolean | null = null;
  #ended = false;

  constructor(task: ReaderTask, options: WorkerOptions, resolve: (outcome: Ended) => void) {
    const memoryMb = options.memoryMb ?? 768;
    this.#options = options;
    this.#resolve = resolve;
    this.#worker = startWorker(task, memoryMb);
    this.#memory = watchMemory(this.#worker, memoryMb, () => this.#end(refusal('outOfMemory')));
  }

  begin(): void {
    this.#worker.on('message', (news: ReaderNews) => this.#hear(news));
    this.#worker.on('error', (error) => this.#end(refusal(refusalOf(error, this.#options.onFault))));
    this.#worker.on('exit', () => this.#end(refusal('corrupt')));
    this.#options.signal?.addEventListener('abort', this.#cancel);
    this.#setTimer(false);
  }

  readonly #cancel = (): void => this.#end(refusal('cancelled'));

  #hear(news: ReaderNews): void {
    if ('outcome' in news) return this.#end(news.outcome);
    this.#setTimer(news.progress.step === 'ocr');
    this.#options.onProgress?.(news.progress);
  }

  /** OCR has a time of its own; the clock is set anew when it begins and when it ends. */
  #setTimer(inOcr: boolean): void {
    if (this.#inOcr === inOcr) return;
    this.#inOcr = inOcr;
    clearTimeout(this.#timer);
    const seconds = inOcr ? (this.#options.ocrSeconds ?? 3600) : (this.#options.seconds ?? 60);
    this.#timer = setTimeout(() => this.#end(refusal('timedOut')), seconds * 1000);
  }

  #end(outcome: Ended): void {
    clearTimeout(this.#timer);
    clearInterval(this.#memory);
    this.#options.signal?.removeEventListener('abort', this.#cancel);
    this.#resolve(outcome);
    if (this.#ended) return;
    this.#ended = true;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage('stop');
    setTimeout(() => void this.#worker.terminate(), outcome.ok ? 0 : PARTING).unref();
  }
}

/**
 * Reads a document and its regulation in a thread of its own, within limits of time and memory, so that no
 * file can stop or exhaust the server. Never rejects.
 */
export async function readInWorker(
  bytes: Uint8Array,
  name: string,
  options: WorkerOptions = {},
): Promise<Ended> {
  const most = options.limits?.fileBytes ?? defaultLimits.fileBytes;
  if (bytes.length === 0) return refusal('empty');
  if (bytes.length > most) return refusal('tooLarge');
  if (options.signal?.aborted) return refusal('cancelled');
  return new Promise((resolve) => {
    new Run({ bytes, name, limits: options.limits ?? {} }, options, resolve).begin();
  });
}
