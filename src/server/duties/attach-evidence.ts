import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayStateFulfilment } from '../../domain/duty/may.ts';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';
import { whySecret } from '../../domain/regulation/secrecy.ts';
import { type ActingContext, demand, inquire, perform } from '../access/context.ts';
import { keepReadText } from '../files/keep-read-text.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import type { ReadingShelf, ReadText } from '../readings/reading-shelf.ts';
import { lockForEvidence } from './add-evidence.ts';
import { insertEvidence } from './evidence-store.ts';
import type { HeldFulfilment } from './fulfilment-store.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, tellOfFulfilment } from './state-fulfilment.ts';

type Wanted = { fulfilmentId: string; readingId: string; secrecy: SecrecyGrade; words: string };

/**
 * Keeps a file that was read on the shelf as evidence, which the parties concerned may read too. What is declared or
 * stamped a state secret is refused and forgotten, and nothing of it is stored.
 */
export async function attachEvidence(
  shelf: ReadingShelf,
  context: ActingContext,
  { fulfilmentId, readingId, secrecy, words }: Wanted,
): Promise<FulfilmentView> {
  demand(mayStateFulfilment(context.actor));
  // Only the id is kept for a repeated call, when the file is not on the shelf any more.
  await perform(context, async (tx) => {
    const fulfilment = await lockForEvidence(context, tx, fulfilmentId);
    const read = shelf.takeWithFile(context, readingId);
    const secret = whySecret(secrecy, read.reading.document.warnings);
    if (secret !== null) {
      shelf.forget(context, readingId);
      throw new Refused(secret);
    }
    await attach(tx, fulfilment, { read, words });
    return { fulfilmentId };
  });
  shelf.forget(context, readingId);
  return inquire(context, (tx) => showFulfilment(context, tx, fulfilmentId));
}

async function attach(
  tx: Tx,
  fulfilment: HeldFulfilment,
  { read, words }: { read: ReadText; words: string },
): Promise<void> {
  const file = await keepReadText(tx, read);
  const evidenceId = newId();
  await insertEvidence(tx, { id: evidenceId, fulfilmentId: fulfilment.id, words, fileId: file.id });
  await tellOfFulfilment(tx, fulfilment, {
    kind: 'evidenceAdded',
    details: { evidenceId, words, file: read.name, sha256: file.sha256 },
    changes: [
      changed('words', null, words),
      changed('name', null, read.name),
      changed('size', null, String(file.size)),
      changed('sha256', null, file.sha256),
    ],
  });
}
