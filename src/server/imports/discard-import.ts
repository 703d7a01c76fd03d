import type { ImportRow } from '../../contract/import-views.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { changeImport } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import { recordImport } from './record-import.ts';

/** Gives an import up. It stays as it is, and nobody changes it any more. */
export async function discardImport(
  context: ActingContext,
  { importId }: { importId: string },
): Promise<ImportRow & { version: number }> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const version = await changeImport(tx, importId, { state: 'discarded' });
    await recordImport(tx, 'import.discarded', held);
    return {
      id: importId,
      name: held.name,
      title: held.record.title,
      kind: held.record.kind,
      state: 'discarded',
      changedAt: context.clock.now().toISOString(),
      regulationId: null,
      version,
    };
  });
}
