import type { FulfilmentRow } from '../../src/contract/fulfilment-views.ts';
import type { RegulationWork } from './duty-work.ts';
import type { Task } from './plan-steps.ts';
import { worldRegulations } from './regulations.ts';
import type { WorldRegulation } from './regulations/world-regulation.ts';
import { worldWork } from './work.ts';
import { workdayFrom } from './working-days.ts';

/** A regulation and what its bodies do under it. */
export type Field = { regulation: WorldRegulation; work: RegulationWork };

/** The ids of what is there, by the keys of the world; regulations are added as they are brought in. */
export type Known = { agencies: ReadonlyMap<string, string>; regulations: ReadonlyMap<string, string> };

/** All regulations of the world with the work under them. */
export const worldFields: readonly Field[] = worldRegulations.map((regulation) => {
  const work = worldWork.find((one) => one.regulation === regulation.key);
  if (work === undefined) throw new Error(`World: nobody works under ${regulation.key}`);
  return { regulation, work };
});

/** The key of the body that leads under a regulation. */
export function leadOf({ key, parties }: WorldRegulation): string {
  const lead = parties.find(({ role }) => role === 'lead');
  if (lead === undefined) throw new Error(`World: nobody leads ${key}`);
  return lead.key;
}

/** What a body has to do, from a day on at the earliest. */
export function taskOf({ regulation }: Field, row: FulfilmentRow, body: string, from: string): Task {
  const { id, version, eId, quote, key, dueOn, opensOn } = row;
  const earliest = workdayFrom(opensOn > from ? opensOn : from);
  return { id, version, body, lead: leadOf(regulation), eId, quote, key, from: earliest, dueOn };
}
