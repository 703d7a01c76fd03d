import { mayReadDuties } from '../../domain/duty/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { loadFile } from '../files/load-file.ts';
import { findEvidence } from './evidence-store.ts';

type Wanted = { fulfilmentId: string; evidenceId: string };

/** The file of an evidence, as it was, for those whom the fulfilment concerns; also of one that was withdrawn. */
export async function downloadEvidence(
  context: ActingContext,
  { fulfilmentId, evidenceId }: Wanted,
): Promise<File> {
  demand(mayReadDuties(context.actor));
  return inquire(context, async (tx) => {
    const { fileId } = found(await findEvidence(tx, fulfilmentId, evidenceId));
    const { name, mediaType, bytes } = found(await loadFile(tx, found(fileId)));
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  });
}
