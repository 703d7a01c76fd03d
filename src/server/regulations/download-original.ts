import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { loadFile } from '../files/load-file.ts';
import { findOriginal } from './text-store.ts';

type Wanted = { regulationId: string; ordinal: number };

/** The file in which a version came in, as it was; a text that was pasted has none. */
export async function downloadOriginal(
  context: ActingContext,
  { regulationId, ordinal }: Wanted,
): Promise<File> {
  demand(mayReadContent(context.actor));
  return inquire(context, async (tx) => {
    const fileId = found(await findOriginal(tx, regulationId, ordinal));
    const { name, mediaType, bytes } = found(await loadFile(tx, fileId));
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  });
}
