import type { TrailField } from '../../contract/trail-acts.ts';
import { dutyKeys } from '../../domain/law/carry-decisions.ts';
import type { DutyDecision } from '../../domain/regulation/import-content.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { isSoundTiming } from '../../domain/regulation/sound-timing.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { changeImport, loadDuties } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import { recordImport } from './record-import.ts';

type Decisions = Record<string, DutyDecision>;

/** Accepts, edits or rejects duties that were read, as many at once as a person has marked. */
export async function decideDuties(
  context: ActingContext,
  { importId, decisions: said }: { importId: string; decisions: Decisions },
): Promise<{ id: string; version: number; decisions: Decisions }> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const known = new Set(dutyKeys(await loadDuties(tx, importId)));
    if (!Object.keys(said).every((key) => known.has(key))) throw new Refused('noSuchDuty');
    const edits = Object.values(said).flatMap(({ edit }) => edit ?? []);
    if (!edits.every((edit) => isSoundTiming(edit))) throw new Refused('wrongTiming');
    const decisions = { ...held.decisions, ...said };
    const version = await changeImport(tx, importId, { decisions });
    await recordImport(tx, 'import.decided', held, countsOf(said));
    return { id: importId, version, decisions };
  });
}

/** How many of each: "accepted 12, rejected 1". */
function countsOf(said: Decisions): Partial<Record<TrailField, number>> {
  const kinds = Map.groupBy(Object.values(said), ({ decision }) => decision);
  return Object.fromEntries(
    [...kinds].map(([decision, { length }]) => [decision satisfies TrailField, length]),
  );
}
