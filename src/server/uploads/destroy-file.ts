import { mayDestroyFile } from '../../domain/upload/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { destroyKeptFile } from '../files/destroy-kept-file.ts';

type Wanted = { fileId: string; reason: string };

/**
 * Destroys the bytes of a file of the own agency for good, at a leader's word. The record of it stays: its name, size and
 * hash, and who destroyed it, why and when.
 */
export async function destroyFile(
  context: ActingContext,
  { fileId, reason }: Wanted,
): Promise<{ destroyed: true }> {
  demand(mayDestroyFile(context.actor));
  return perform(context, async (tx) => {
    const { name, sha256 } = await destroyKeptFile(tx, fileId, reason);
    await recordEvent(tx, {
      act: 'file.destroyed',
      subjectKind: 'file',
      subjectId: fileId,
      subjectLabel: name,
      changes: [
        { field: 'reason', before: null, after: reason },
        { field: 'sha256', before: sha256, after: null },
      ],
    });
    return { destroyed: true as const };
  });
}
