import type { readings } from '../../contract/readings.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { cancelReading } from './cancel-reading.ts';
import { followReading } from './follow-reading.ts';
import { readFile } from './read-file.ts';
import { readText } from './read-text.ts';
import type { ReadingShelf } from './reading-shelf.ts';
import { takeReading } from './take-reading.ts';

/** The acts of reading, on the shelf of this process. */
export function readingActs(shelf: ReadingShelf): Acts<typeof readings, ActingContext> {
  return {
    readFile: (context, file) => readFile(shelf, context, file),
    readText: (context, input) => readText(shelf, context, input),
    followReading: (context, input) => followReading(shelf, context, input),
    takeReading: (context, input) => takeReading(shelf, context, input),
    cancelReading: (context, input) => cancelReading(shelf, context, input),
  };
}
