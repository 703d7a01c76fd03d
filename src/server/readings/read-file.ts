import type { ReadingView } from '../../contract/readings.ts';
import type { ActingContext } from '../access/context.ts';
import type { ReadingShelf } from './reading-shelf.ts';

/** Begins to read a file. Everybody who acts for an agency may; only they see it. */
export async function readFile(
  shelf: ReadingShelf,
  context: ActingContext,
  file: File,
): Promise<ReadingView> {
  return shelf.begin(context, await file.bytes(), file.name);
}
