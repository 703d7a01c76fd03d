import type { ImportView } from '../../src/contract/import-views.ts';
import type { Happening } from './agenda.ts';
import { acceptText, nameOfficers } from './accept-regulation.ts';
import { confirmImport, prepareImport } from './bring-in-regulation.ts';
import type { Known } from './field.ts';
import { openWork } from './leave-work-open.ts';
import { worldRegulations } from './regulations.ts';
import type { WorldRegulation } from './regulations/world-regulation.ts';
import type { Stage } from './stage.ts';

/** What is there of the world's bodies and regulations; `regulations` grows. */
type Growing = Known & { regulations: Map<string, string> };

/**
 * What happens with the regulations of the storylines: each text is brought in and put forward by the importer's people, and
 * accepted by the leader of each participant, who names the officers.
 */
export function bringInRegulations(stage: Stage, known: Growing): Happening[] {
  return [
    ...worldRegulations.flatMap((one) => happeningsOf(stage, one, known)),
    ...openWork(stage, known.regulations),
  ];
}

function happeningsOf(stage: Stage, regulation: WorldRegulation, known: Growing): Happening[] {
  const { key, importer, importedOn, parties } = regulation;
  let prepared: ImportView;
  const prepare = async () => {
    const clerk = await stage.player(`vanthu@${importer}.demo`);
    prepared = await prepareImport(stage, clerk, regulation, known);
  };
  const confirm = async () => {
    const focal = await stage.player(`daumoi@${importer}.demo`);
    known.regulations.set(key, await confirmImport(stage, focal, prepared));
  };
  const answer = (bodyKey: string) => async () => {
    const regulationId = known.regulations.get(key)!;
    await acceptText(stage, bodyKey, regulationId);
    await nameOfficers(stage, bodyKey, regulationId);
  };
  return [
    { at: `${importedOn}T08:30`, act: prepare },
    { at: `${importedOn}T10:00`, act: confirm },
    ...parties.map((party, place) => ({
      at: `${party.acceptedOn}T14:${String(place * 5).padStart(2, '0')}`,
      act: answer(party.key),
    })),
  ];
}
