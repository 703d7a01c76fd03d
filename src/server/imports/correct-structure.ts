import type { ImportText } from '../../contract/import-views.ts';
import type { TrailField } from '../../contract/trail-acts.ts';
import { correctText, type StructureCorrection } from '../../domain/law/corrected-text.ts';
import { moveAdded } from '../../domain/regulation/move-added.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, fresh, granted, inquire, perform } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { changeImport, findImport, loadCorrected } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import type { ReadAgain } from './read-again.ts';
import { recordImport } from './record-import.ts';
import { textOf, viewText } from './show-import.ts';

type Wanted = { importId: string; correction: StructureCorrection };

/**
 * Says what a line is, joins or parts lines, and reads the text again. What was decided of a duty stays with it; of one
 * that is no more it is kept, for when another correction brings it back.
 */
export async function correctStructure(
  readAgain: ReadAgain,
  context: ActingContext,
  { importId, correction }: Wanted,
): Promise<ImportText> {
  demand(mayImport(context.actor));
  const before = await inquire(context, async (tx) => {
    const held = found(await findImport(tx, importId));
    fresh(context, held);
    if (held.state !== 'open') throw new Refused('importEnded');
    return loadCorrected(tx, importId);
  });
  const corrected = granted(correctText(before.corrected, correction));
  // Between two transactions: reading a long text takes a second, and nothing is held meanwhile.
  const { document: read, text } = await readAgain(corrected, before.source);
  const document = { ...read, dropped: before.dropped };
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const moved = { before: textOf(before.corrected), after: text, instruments: document.instruments };
    const added = moveAdded(held.added, moved);
    const version = await changeImport(tx, importId, { corrected, document, added });
    await recordImport(tx, 'import.corrected', held, {
      [correction.do satisfies TrailField]: correction.line + 1,
    });
    return { id: importId, version, ...viewText(corrected, document) };
  });
}
