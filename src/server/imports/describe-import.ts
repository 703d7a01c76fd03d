import type { ActorTarget } from '../../domain/regulation/duty-content.ts';
import type { NamedParty } from '../../domain/regulation/find-named-party.ts';
import type { ImportParty, ImportRecord } from '../../domain/regulation/import-content.ts';
import { mapAgain } from '../../domain/regulation/map-again.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { changeImport, type ImportHead, loadDuties } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import { loadNames } from './named-agency-store.ts';
import { countVisible } from './own-regulation-store.ts';
import { recordImport } from './record-import.ts';

type Actors = Record<string, ActorTarget>;

/**
 * Writes the record of the regulation that is being brought in. With other participants, the actors of the text may mean
 * others: what is certain is suggested, what a person said stays.
 */
export async function describeImport(
  context: ActingContext,
  { importId, record }: { importId: string; record: ImportRecord },
): Promise<{ id: string; version: number; record: ImportRecord; actors: Actors }> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const parties = await loadNames(tx, record.parties);
    if (parties.length < record.parties.length) throw new Refused('noSuchAgency');
    await checkRegulations(context, tx, record);
    const actors = await mapToParties(tx, held, parties);
    const version = await changeImport(tx, importId, { record, actors });
    const { symbol } = record;
    await recordImport(tx, 'import.described', { ...held, record }, { symbol, parties: parties.length });
    return { id: importId, version, record, actors };
  });
}

/** Whom the actors mean; with the same participants as before, the same. */
async function mapToParties(tx: Tx, held: ImportHead, parties: readonly NamedParty[]): Promise<Actors> {
  if (isSame(held.record.parties, parties)) return held.actors;
  const before = await loadNames(tx, held.record.parties);
  return mapAgain(held.actors, await loadReadings(tx, held), { before, parties });
}

/** @throws {Refused} when one that the record refers to is hidden or not there */
async function checkRegulations(
  context: ActingContext,
  tx: Tx,
  { relations, versionOf }: ImportRecord,
): Promise<void> {
  const named = [...relations.map(({ otherId }) => otherId), versionOf?.regulationId ?? null];
  const ids = [...new Set(named.filter((id) => id !== null))];
  if (ids.length === 0) return;
  const visible = await countVisible(tx, context.actor.agencyId, ids);
  if (visible < ids.length) throw new Refused('noSuchRegulation');
}

function isSame(before: readonly ImportParty[], after: readonly ImportParty[]): boolean {
  return JSON.stringify(before.map(sortedParty)) === JSON.stringify(after.map(sortedParty));
}

function sortedParty({ agencyId, role, namedAs }: ImportParty): string[] {
  return [agencyId, role, namedAs];
}

/** Everybody whom the duties name, as read and as put right. */
async function loadReadings(tx: Tx, { id, decisions, added }: ImportHead) {
  const edits = Object.values(decisions).flatMap(({ edit }) => edit ?? []);
  return [...(await loadDuties(tx, id)), ...edits, ...added.map(({ duty }) => duty)];
}
