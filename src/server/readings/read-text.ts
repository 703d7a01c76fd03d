import type { ReadingView } from '../../contract/readings.ts';
import type { ActingContext } from '../access/context.ts';
import type { ReadingShelf } from './reading-shelf.ts';

/** Begins to read a text that was pasted. */
export async function readText(
  shelf: ReadingShelf,
  context: ActingContext,
  { text }: { text: string },
): Promise<ReadingView> {
  return shelf.begin(context, new TextEncoder().encode(text), 'text.txt');
}
