import type { ReadingView } from '../../contract/readings.ts';
import type { Reading } from '../../domain/law/parsed-document.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ActingContext } from '../access/context.ts';
import type { Progress } from '../documents/read-pdf.ts';
import { newId } from '../platform/new-id.ts';
import { NotFound, Refused } from '../platform/problem.ts';

/** Reads bytes away from the server's own thread; rejects nothing, ends early when the signal says so. */
export type ReadAway = (
  bytes: Uint8Array,
  name: string,
  options: { signal: AbortSignal; onProgress: (progress: Progress) => void },
) => Promise<Outcome<Reading, ReadRefusal>>;

/** A reading with the file it was read from. */
export type ReadText = { name: string; bytes: Uint8Array; reading: Reading };

type Held = {
  owner: string;
  view: ReadingView;
  /** The file as it came in: who brings the text in keeps it. */
  bytes: Uint8Array;
  result: Reading | null;
  /** About how many bytes file and result take; 0 while there is no result. */
  size: number;
  stop: AbortController;
  /** Called at the next change of the view. */
  waiting: Set<() => void>;
};

/** How many texts may be read at once by everybody and by one person, and held by one. */
const limits = { running: 4, runningOfAPerson: 2, ofAPerson: 6 };

/** How much of what has been read is held for everybody together. */
export type Room = {
  readings: number;
  /** Of the files and the results, these estimated by their JSON. */
  bytes: number;
};
const usualRoom: Room = { readings: 50, bytes: 200_000_000 };

/** Room in which some files of the largest size find a place beside each other. */
export function roomFor(largestFile: number): Room {
  return { ...usualRoom, bytes: Math.max(usualRoom.bytes, 4 * largestFile) };
}
/** A result nobody took is forgotten after this long, in milliseconds. */
const kept = 30 * 60_000;

/**
 * The texts that are being read now. They live in this process only and only for the person who
 * brought them, in the agency for which they act: nothing is stored (docs/decisions).
 */
export class ReadingShelf {
  readonly #read: ReadAway;
  readonly #room: Room;
  readonly #held = new Map<string, Held>();
  /** Readings whose process has not ended yet, cancelled and forgotten ones included. */
  readonly #running = new Set<Held>();

  constructor(read: ReadAway, room: Room = usualRoom) {
    this.#read = read;
    this.#room = room;
  }

  /** Begins to read; the view says how far it is. */
  begin(context: ActingContext, bytes: Uint8Array, name: string): ReadingView {
    const own = [...this.#running].filter((held) => held.owner.startsWith(`${context.personId} `));
    if (this.#running.size >= limits.running || own.length >= limits.runningOfAPerson)
      throw new Refused('tooManyReadings');
    const owner = ownerOf(context);
    this.#makeRoom(owner);
    const view: ReadingView = {
      id: newId(),
      name,
      state: 'reading',
      step: 'unpack',
      done: 0,
      total: 0,
      refusal: null,
    };
    const held: Held = {
      owner,
      view,
      bytes,
      result: null,
      size: 0,
      stop: new AbortController(),
      waiting: new Set(),
    };
    this.#held.set(view.id, held);
    void this.#run(held, bytes);
    return view;
  }

  /** The view now, or after the next news when it is still being read, `seconds` at the most. */
  async follow(context: ActingContext, readingId: string, seconds: number): Promise<ReadingView> {
    const held = this.#own(context, readingId);
    if (held.view.state === 'reading' && seconds > 0) await news(held, seconds);
    return held.view;
  }

  /** What was found. @throws {Refused} while there is nothing to take */
  take(context: ActingContext, readingId: string): Reading {
    return this.takeWithFile(context, readingId).reading;
  }

  /** The same with the file. @throws {Refused} while there is nothing to take */
  takeWithFile(context: ActingContext, readingId: string): ReadText {
    const { view, bytes, result } = this.#own(context, readingId);
    if (result === null) throw new Refused('readingEnded');
    return { name: view.name, bytes, reading: result };
  }

  /** Forgets one's own reading, if it is still there. */
  forget(context: ActingContext, readingId: string): void {
    const held = this.#held.get(readingId);
    if (held?.owner === ownerOf(context)) this.#forget(held);
  }

  /** Stops and forgets. */
  cancel(context: ActingContext, readingId: string): void {
    const held = this.#own(context, readingId);
    held.stop.abort();
    this.#forget(held);
  }

  /** Stops everything, for the end of the server. */
  close(): void {
    for (const held of this.#held.values()) {
      held.stop.abort();
      this.#forget(held);
    }
  }

  async #run(held: Held, bytes: Uint8Array): Promise<void> {
    const onProgress = (progress: Progress) => this.#tell(held, progress);
    this.#running.add(held);
    const outcome = await this.#read(bytes, held.view.name, { signal: held.stop.signal, onProgress });
    this.#running.delete(held);
    if (outcome.ok) {
      held.result = outcome.value;
      held.size = held.bytes.length + JSON.stringify(outcome.value).length;
      this.#tell(held, { state: 'done' });
    } else {
      held.bytes = new Uint8Array();
      const state = outcome.refusal === 'cancelled' ? 'cancelled' : 'refused';
      this.#tell(held, { state, refusal: outcome.refusal });
    }
    this.#clearOldest();
    setTimeout(() => this.#forget(held), kept).unref();
  }

  #tell(held: Held, news: Partial<ReadingView>): void {
    held.view = { ...held.view, ...news };
    for (const wake of held.waiting) wake();
    held.waiting.clear();
  }

  #own(context: ActingContext, readingId: string): Held {
    const held = this.#held.get(readingId);
    if (held === undefined || held.owner !== ownerOf(context)) throw new NotFound();
    return held;
  }

  #makeRoom(owner: string): void {
    const own = [...this.#held.values()].filter((held) => held.owner === owner);
    for (const held of own.slice(0, Math.max(0, own.length + 1 - limits.ofAPerson))) {
      held.stop.abort();
      this.#forget(held);
    }
  }

  /** Forgets finished readings, the oldest first, while all together hold more than there is room for. */
  #clearOldest(): void {
    const finished = [...this.#held.values()].filter((held) => held.view.state !== 'reading');
    let bytes = finished.reduce((sum, held) => sum + held.size, 0);
    let readings = finished.length;
    for (const held of finished) {
      if (readings <= this.#room.readings && bytes <= this.#room.bytes) return;
      this.#forget(held);
      readings -= 1;
      bytes -= held.size;
    }
  }

  #forget(held: Held): void {
    this.#held.delete(held.view.id);
    for (const wake of held.waiting) wake();
  }
}

function ownerOf(context: ActingContext): string {
  return `${context.personId} ${context.actor.agencyId}`;
}

function news(held: Held, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    function done() {
      clearTimeout(timer);
      held.waiting.delete(done);
      resolve();
    }
    held.waiting.add(done);
  });
}
