import type { ReadingView } from '../../contract/readings.ts';
import type { ActingContext } from '../access/context.ts';
import type { ReadingShelf } from './reading-shelf.ts';

/** How far one's own reading is; waits for news instead of being asked again and again. */
export async function followReading(
  shelf: ReadingShelf,
  context: ActingContext,
  { readingId, wait }: { readingId: string; wait: number },
): Promise<ReadingView> {
  return shelf.follow(context, readingId, wait);
}
