import type { AddedDuty } from '../../domain/regulation/import-content.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { changeImport } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import { recordImport } from './record-import.ts';

/** Takes back a duty that a person had marked; one that was read is rejected instead. */
export async function dropDuty(
  context: ActingContext,
  { importId, key }: { importId: string; key: string },
): Promise<{ id: string; version: number; added: AddedDuty[] }> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const dropped = held.added.find((one) => one.key === key);
    if (dropped === undefined) throw new Refused('noSuchDuty');
    const added = held.added.filter((one) => one !== dropped);
    const version = await changeImport(tx, importId, { added });
    await recordImport(tx, 'import.dutyDropped', held, { place: dropped.duty.eId });
    return { id: importId, version, added };
  });
}
