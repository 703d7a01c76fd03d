import type { CorrectedText } from '../../domain/law/corrected-text.ts';
import type { Reading, Source } from '../../domain/law/parsed-document.ts';
import { readCorrected } from '../../domain/law/read-corrected.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { Unmet } from '../platform/problem.ts';

/** Reads a corrected text. @throws {Unmet} when too many wait, or when it takes more than a reading may */
export type ReadAgain = (corrected: CorrectedText, source: Source) => Promise<Reading>;

/** The same in a process of its own. */
export type ReadCorrectedAway = (
  corrected: CorrectedText,
  source: Source,
) => Promise<Outcome<Reading, ReadRefusal>>;

/** UTF-16 code units that the server reads itself: about fifty pages, 60 ms; a process takes half a second to start. */
const readHere = 100_000;
/** Longer texts read at once by everybody, and how many more may wait for their turn. */
const limits = { running: 2, waiting: 20 };

/** Reads short texts at once and longer ones away, few at a time, so that nobody else waits for them. */
export function openReadAgain(readAway: ReadCorrectedAway): ReadAgain {
  const inTurn = openTurns();
  return async (corrected, source) => {
    const length = corrected.lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (length <= readHere) return readCorrected(corrected, source);
    const read = await inTurn(() => readAway(corrected, source));
    if (!read.ok) throw new Unmet('unavailable');
    return read.value;
  };
}

function openTurns() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (waiting.length >= limits.waiting) throw new Unmet('unavailable');
    if (running < limits.running) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Who ends hands the place on.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
