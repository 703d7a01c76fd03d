import type { Reading } from '../../domain/law/parsed-document.ts';
import type { ActingContext } from '../access/context.ts';
import type { ReadingShelf } from './reading-shelf.ts';

/** What one's own reading found. */
export async function takeReading(
  shelf: ReadingShelf,
  context: ActingContext,
  { readingId }: { readingId: string },
): Promise<Reading> {
  return shelf.take(context, readingId);
}
