import type { ImportView } from '../../src/contract/import-views.ts';
import { acceptText, nameOfficers } from './accept-regulation.ts';
import { bodies } from './bodies.ts';
import { confirmImport, type Known, prepareImport } from './bring-in-regulation.ts';
import { openWork } from './leave-work-open.ts';
import { worldRegulations } from './regulations.ts';
import type { WorldRegulation } from './regulations/world-regulation.ts';
import type { Stage } from './stage.ts';

/** Something that people of the world do, and when in Vietnam: "2022-05-13T14:00". */
export type Happening = { at: string; act: () => Promise<void> };

/**
 * What happened with the regulations of the storylines before the morning of a day, in its order: each text is brought in
 * and put forward by the importer's people, and accepted by the leader of each participant, who names the officers.
 */
export async function buildRegulations(stage: Stage, until: string): Promise<void> {
  const agencies = new Map<string, string>();
  for (const { key } of bodies) agencies.set(key, (await stage.player(`daumoi@${key}.demo`)).agencyId);
  const regulations = new Map<string, string>();
  const happenings = [
    ...worldRegulations.flatMap((one) => happeningsOf(stage, one, { agencies, regulations })),
    ...openWork(stage, regulations),
  ];
  const before = happenings.filter(({ at }) => at < until);
  for (const { at, act } of before.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    stage.clock.moveTo(at);
    await act();
  }
}

type Growing = Known & { regulations: Map<string, string> };

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
