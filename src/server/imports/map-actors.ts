import { actorKey } from '../../domain/regulation/actor-key.ts';
import type { ActorTarget } from '../../domain/regulation/duty-content.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { changeImport } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import { recordImport } from './record-import.ts';

type Actors = Record<string, ActorTarget>;

/** Says whom actors of the text mean; what was said of the others stays. */
export async function mapActors(
  context: ActingContext,
  { importId, actors: said }: { importId: string; actors: Actors },
): Promise<{ id: string; version: number; actors: Actors }> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const actors = { ...held.actors, ...byKey(said) };
    const version = await changeImport(tx, importId, { actors });
    await recordImport(tx, 'import.actorsMapped', held, { actors: Object.keys(said).length });
    return { id: importId, version, actors };
  });
}

/** Two spellings of one name are one actor. */
function byKey(said: Actors): Actors {
  return Object.fromEntries(Object.entries(said).map(([printed, target]) => [actorKey(printed), target]));
}
