import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Reading } from '../../domain/law/parsed-document.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import { type Outcome, refusal } from '../../domain/outcome.ts';
import { bareEnvironment } from '../platform/config.ts';
import { type ReadLimits, defaultLimits } from './read-limits.ts';
import type { OnProgress } from './read-pdf.ts';
import type { ReaderNews, ReaderTask } from './reader-process.ts';

export type ReadApartOptions = {
  signal?: AbortSignal | undefined;
  /** Steps are `unpack`, `text`, `ocr` (counted in pages) and `structure`. */
  onProgress?: OnProgress | undefined;
  /** Longest time for everything but OCR. */
  seconds?: number | undefined;
  /** Longest time for recognising scanned pages. */
  ocrSeconds?: number | undefined;
  /** Most memory of one reading, whoever takes it: heap, buffers, libraries. */
  memoryMb?: number | undefined;
  limits?: Partial<ReadLimits> | undefined;
  /** Told when the reader fell over by a fault of its own: the kind of error, never a word of the text. */
  onFault?: ((kind: string) => void) | undefined;
};

type Ended = Outcome<Reading, ReadRefusal>;

/** Milliseconds a stopped reader has to stop what it started outside, before it is killed. */
const PARTING = 150;
/** The watch over memory speaks first; the heap's own limit only ends what grows between two of its looks. */
const HEAP_SLACK_MB = 512;

function startReader(memoryMb: number): ChildProcess {
  return fork(fileURLToPath(new URL('./reader-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${memoryMb + HEAP_SLACK_MB}`],
    env: bareEnvironment(),
    serialization: 'advanced',
    // Libraries complain on the console and quote the document; nobody needs to see that.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** One reading: its process, its clock and what ends it. Whatever comes first decides, the rest is ignored. */
class Run {
  readonly #reader: ChildProcess;
  readonly #options: ReadApartOptions;
  readonly #resolve: (outcome: Ended) => void;
  #timer: NodeJS.Timeout | undefined;
  #inOcr: boolean | null = null;
  #ended = false;

  constructor(task: ReaderTask, options: ReadApartOptions, resolve: (outcome: Ended) => void) {
    this.#options = options;
    this.#resolve = resolve;
    this.#reader = startReader(task.memoryMb);
    // A reader that dies while it is being told something is heard of by `exit`.
    this.#reader.send(task, () => undefined);
  }

  begin(): void {
    this.#reader.on('message', (news: ReaderNews) => this.#hear(news));
    this.#reader.on('error', (error) => this.#fail(error.name));
    this.#reader.on('exit', (code, signal) => this.#lose(code, signal));
    this.#options.signal?.addEventListener('abort', this.#cancel);
    this.#setTimer(false);
  }

  readonly #cancel = (): void => this.#stop(refusal('cancelled'));

  #hear(news: ReaderNews): void {
    if ('outcome' in news) return this.#end(news.outcome);
    if ('fault' in news) return this.#fail(news.fault);
    if (this.#ended) return;
    this.#setTimer(news.progress.step === 'ocr');
    this.#options.onProgress?.(news.progress);
  }

  /** OCR has a time of its own; the clock is set anew when it begins and when it ends. */
  #setTimer(inOcr: boolean): void {
    if (this.#inOcr === inOcr) return;
    this.#inOcr = inOcr;
    clearTimeout(this.#timer);
    const seconds = inOcr ? (this.#options.ocrSeconds ?? 3600) : (this.#options.seconds ?? 60);
    this.#timer = setTimeout(() => this.#stop(refusal('timedOut')), seconds * 1000);
  }

  /** Gone without a word: killed by its own watch over memory, by the system for the same reason, or crashed. */
  #lose(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#ended) return;
    if (signal === 'SIGKILL') this.#end(refusal('outOfMemory'));
    else this.#fail(`exit ${signal ?? code}`);
  }

  #fail(kind: string): void {
    if (!this.#ended) this.#options.onFault?.(kind);
    this.#end(refusal('corrupt'));
  }

  /** Ends a reader that is still at work. */
  #stop(outcome: Ended): void {
    if (this.#ended) return;
    this.#reader.send('stop', () => undefined);
    this.#settle(outcome);
    setTimeout(() => this.#reader.kill('SIGKILL'), PARTING).unref();
  }

  #end(outcome: Ended): void {
    this.#settle(outcome);
    this.#reader.kill('SIGKILL');
  }

  #settle(outcome: Ended): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#cancel);
    this.#resolve(outcome);
  }
}

/**
 * Reads a document and its regulation in a process of its own, within limits of time and memory, so that no
 * file can stop, exhaust or crash the server: the engines below contain native code. Never rejects.
 */
export async function readApart(
  bytes: Uint8Array,
  name: string,
  options: ReadApartOptions = {},
): Promise<Ended> {
  const most = options.limits?.fileBytes ?? defaultLimits.fileBytes;
  if (bytes.length === 0) return refusal('empty');
  if (bytes.length > most) return refusal('tooLarge');
  if (options.signal?.aborted) return refusal('cancelled');
  return new Promise((resolve) => {
    const task = { bytes, name, limits: options.limits ?? {}, memoryMb: options.memoryMb ?? 1024 };
    new Run(task, options, resolve).begin();
  });
}
