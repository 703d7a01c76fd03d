import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CorrectedText } from '../../domain/law/corrected-text.ts';
import type { Reading, Source } from '../../domain/law/parsed-document.ts';
import type { Sheet } from '../../domain/past-exchange/past-row.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import { type Outcome, refusal } from '../../domain/outcome.ts';
import { bareEnvironment } from '../platform/config.ts';
import type { Examined } from './examine-file.ts';
import type { Preview, ToPreview } from './preview-file.ts';
import { type ReadLimits, defaultLimits } from './read-limits.ts';
import type { OnProgress } from './read-pdf.ts';
import type { ReaderNews, ReaderTask, ToRead } from './reader-process.ts';
import type { ToTypeset } from './typeset-dossier.ts';

export type ReadApartOptions = {
  signal?: AbortSignal | undefined;
  /** Steps are `unpack`, `text`, `ocr` (counted in pages) and `structure`. */
  onProgress?: OnProgress | undefined;
  /** Longest time for everything but OCR. */
  seconds?: number | undefined;
  /** Longest time for recognising scanned pages. */
  ocrSeconds?: number | undefined;
  /** Most memory of one reading beyond that of an idle reader, whoever takes it: heap, buffers, libraries. */
  memoryMb?: number | undefined;
  /** The Node to run; this one unless told. */
  program?: string | undefined;
  limits?: Partial<ReadLimits> | undefined;
  /** Told when the reader fell over by a fault of its own: the kind of error, never a word of the text. */
  onFault?: ((kind: string) => void) | undefined;
};

type Ended<Value> = Outcome<Value, ReadRefusal>;

/** Milliseconds a stopped reader has to stop what it started outside, before it is killed. */
const PARTING = 150;
/** The watch over memory speaks first; the heap's own limit only ends what grows between two of its looks. */
const HEAP_SLACK_MB = 512;

function startReader(memoryMb: number, program: string): ChildProcess {
  return fork(fileURLToPath(new URL('./reader-process.ts', import.meta.url)), {
    execPath: program,
    execArgv: [`--max-old-space-size=${memoryMb + HEAP_SLACK_MB}`],
    env: bareEnvironment(),
    serialization: 'advanced',
    // Libraries complain on the console and quote the document; nobody needs to see that.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/**
 * One reading: its process, its clock and what ends it. What comes first decides; it is told when the process is
 * gone, so that who counts readings counts processes.
 */
class Run<Value> {
  readonly #reader: ChildProcess;
  readonly #options: ReadApartOptions;
  readonly #resolve: (outcome: Ended<Value>) => void;
  #outcome: Ended<Value> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #inOcr: boolean | null = null;

  constructor(reader: ChildProcess, options: ReadApartOptions, resolve: (outcome: Ended<Value>) => void) {
    this.#reader = reader;
    this.#options = options;
    this.#resolve = resolve;
  }

  begin(task: ReaderTask): void {
    this.#reader.on('message', (news: ReaderNews<Value>) => this.#hear(news));
    this.#reader.on('error', (error) => this.#miss(error));
    this.#reader.on('exit', (code, signal) => this.#leave(code, signal));
    this.#options.signal?.addEventListener('abort', this.#cancel);
    this.#setTimer(false);
    this.#tell(task);
  }

  readonly #cancel = (): void => this.#stop(refusal('cancelled'));

  /** A reader that dies while it is being told something is heard of by `exit`; one never started has no channel. */
  #tell(message: ReaderTask | 'stop'): void {
    if (this.#reader.connected) this.#reader.send(message, () => undefined);
  }

  #hear(news: ReaderNews<Value>): void {
    if (this.#outcome !== undefined) return;
    if ('outcome' in news) return this.#kill(news.outcome);
    if ('fault' in news) return this.#kill(this.#fault(news.fault));
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

  /** Ends a reader that is still at work, and lets it stop what it started outside. */
  #stop(outcome: Ended<Value>): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    clearTimeout(this.#timer);
    this.#tell('stop');
    this.#timer = setTimeout(() => this.#reader.kill('SIGKILL'), PARTING);
  }

  #kill(outcome: Ended<Value>): void {
    this.#outcome = outcome;
    this.#reader.kill('SIGKILL');
  }

  /** The system did not start the process: no memory, no descriptors, no program. */
  #miss(error: Error & { code?: string }): void {
    if (this.#reader.pid !== undefined) return;
    this.#settle(this.#outcome ?? notStarted(error, this.#options));
  }

  /** Gone; without a word when its own watch over memory killed it, or the system for the same reason, or it crashed. */
  #leave(code: number | null, signal: NodeJS.Signals | null): void {
    const lost = () =>
      signal === 'SIGKILL' ? refusal('outOfMemory') : this.#fault(`exit ${signal ?? code}`);
    this.#settle(this.#outcome ?? lost());
  }

  #fault(kind: string): Ended<never> {
    this.#options.onFault?.(kind);
    return refusal('corrupt');
  }

  #settle(outcome: Ended<Value>): void {
    this.#outcome = outcome;
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#cancel);
    this.#resolve(outcome);
  }
}

function notStarted(error: unknown, options: ReadApartOptions): Ended<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  options.onFault?.(`start ${code}`);
  return refusal('notStarted');
}

/**
 * Reads a document and its regulation in a process of its own, within limits of time and memory, so that no
 * file can stop, exhaust or crash the server: the engines below contain native code. Never rejects; resolves
 * when the process is gone.
 */
export async function readApart(
  bytes: Uint8Array,
  name: string,
  options: ReadApartOptions = {},
): Promise<Ended<Reading>> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length === 0) return refusal('empty');
  if (bytes.length > limits.fileBytes) return refusal('tooLarge');
  if (options.signal?.aborted) return refusal('cancelled');
  return runApart({ bytes, name }, limits, options);
}

/** Reads a corrected text in the same way; for those that would hold the server up. */
export async function readCorrectedApart(
  corrected: CorrectedText,
  source: Source,
  options: ReadApartOptions = {},
): Promise<Ended<Reading>> {
  return runApart({ corrected, source }, { ...defaultLimits, ...options.limits }, options);
}

/** What a file that came in was found to be: looked at in the same way, where it lies. */
export async function examineApart(
  file: { path: string; name: string },
  options: ReadApartOptions = {},
): Promise<Ended<Examined>> {
  return runApart({ examine: file }, { ...defaultLimits, ...options.limits }, options);
}

/** How a file looks: a page as a picture, or its text. */
export async function previewApart(
  preview: ToPreview,
  options: ReadApartOptions = {},
): Promise<Ended<Preview>> {
  return runApart({ preview }, { ...defaultLimits, ...options.limits }, options);
}

/** The sheets of a table. */
export async function readTableApart(
  bytes: Uint8Array,
  options: ReadApartOptions = {},
): Promise<Ended<Sheet[]>> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.fileBytes) return refusal('tooLarge');
  return runApart({ table: bytes }, limits, options);
}

/** The pages of a dossier with the files that are bound into it, as one PDF. */
export async function typesetApart(
  typeset: ToTypeset,
  options: ReadApartOptions = {},
): Promise<Ended<Uint8Array>> {
  return runApart({ typeset }, { ...defaultLimits, ...options.limits }, options);
}

async function runApart<Value>(
  toRead: ToRead,
  limits: ReadLimits,
  options: ReadApartOptions,
): Promise<Ended<Value>> {
  const memoryMb = options.memoryMb ?? 1024;
  try {
    const reader = startReader(memoryMb, options.program ?? process.execPath);
    return await new Promise((resolve) => {
      new Run<Value>(reader, options, resolve).begin({ toRead, limits, memoryMb });
    });
  } catch (error) {
    // What the system refuses is thrown or told by the event `error`, as its kind may be.
    return notStarted(error, options);
  }
}
