import type { ActingContext } from '../access/context.ts';
import type { ReadingShelf } from './reading-shelf.ts';

/** Stops one's own reading and forgets it. */
export async function cancelReading(
  shelf: ReadingShelf,
  context: ActingContext,
  { readingId }: { readingId: string },
): Promise<{ cancelled: true }> {
  shelf.cancel(context, readingId);
  return { cancelled: true };
}
