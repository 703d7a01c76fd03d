import type { FulfilmentRow } from '../../src/contract/fulfilment-views.ts';
import type { Happening } from './agenda.ts';
import { type Field, type Known, leadOf, taskOf } from './field.ts';
import { planSteps } from './plan-steps.ts';
import { type Scene, stepsOf } from './state-fulfilment.ts';
import { daysAfter, workdayFrom } from './working-days.ts';

/** The job makes what opens within a month, so that two months are known; more days are not listed at once. */
const mostDays = 61;

/**
 * Every two months, and when a regulation has come to bind its last body, the job runs, the leading bodies look what falls
 * due, and each body does its own, late or not at all.
 * @param last the last day on which they look
 */
export function lookAhead(scene: Scene, fields: readonly Field[], known: Known, last: string): Happening[] {
  const days = lookingDays(fields, last);
  const seen = new Set<string>();
  let looked = '';
  const look = async (day: string, place: number) => {
    await scene.stage.makeFulfilments();
    const from = looked === '' || looked >= day ? day : daysAfter(looked, 1);
    const next = days[place + 1] ?? '9999-12-31';
    looked = [daysAfter(next, -1), daysAfter(from, mostDays)].toSorted()[0] ?? day;
    const leads = leadsOf(fields, known);
    const found = await Promise.all(leads.map((lead) => dueUnder(scene, lead, { from, to: looked })));
    const fresh = found.flat().filter(({ id, occasion }) => occasion === null && !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    return fresh.flatMap((row) => workOn(scene, { fields, known }, row, day));
  };
  return days.map((day, place) => ({ at: `${day}T08:30`, act: () => look(day, place) }));
}

/** The first working day of every other month, and the one after the last body has accepted a regulation. */
function lookingDays(fields: readonly Field[], last: string): string[] {
  const bound = fields.flatMap(({ regulation }) => {
    const accepted = regulation.parties.map(({ acceptedOn }) => acceptedOn).toSorted();
    return accepted.slice(-1).map((day) => workdayFrom(daysAfter(day, 1)));
  });
  const first = bound.toSorted()[0] ?? last;
  const days = new Set([...bound, last]);
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    for (const month of ['01', '03', '05', '07', '09', '11']) days.add(workdayFrom(`${year}-${month}-01`));
  return [...days].filter((day) => first <= day && day <= last).toSorted();
}

/** What others have to do is owed to the leading bodies too, so that these see all of it. */
function leadsOf(fields: readonly Field[], { regulations }: Known): string[] {
  const brought = fields.filter(({ regulation }) => regulations.has(regulation.key));
  return [...new Set(brought.map(({ regulation }) => leadOf(regulation)))];
}

async function dueUnder(
  { stage, cast }: Scene,
  lead: string,
  days: { from: string; to: string },
): Promise<FulfilmentRow[]> {
  const leader = await cast(lead, 'lanhdao');
  const query = new URLSearchParams({ ...days, scope: 'agency', limit: '200' });
  const page = await stage.call<{ items: FulfilmentRow[]; nextCursor: string | null }>(
    leader,
    'GET',
    `/due-days?${query.toString()}`,
  );
  if (page.nextCursor !== null) throw new Error(`World: ${lead} has more to do than one page shows`);
  return page.items;
}

function workOn(
  scene: Scene,
  { fields, known }: { fields: readonly Field[]; known: Known },
  row: FulfilmentRow,
  day: string,
): Happening[] {
  const field = fields.find(({ regulation }) => known.regulations.get(regulation.key) === row.regulation.id);
  const [body] = [...known.agencies].find(([, id]) => id === row.obliged.agencyId) ?? [];
  if (field === undefined || body === undefined)
    throw new Error(`World: ${row.regulation.title} is none of ours`);
  // What falls due after its regulation was replaced lapses.
  const end = replacedOn(fields, field.regulation.key);
  if (end !== null && row.dueOn >= end) return [];
  const told = field.work.told[`${body}/${row.eId}/${row.key}`];
  return stepsOf(scene, row, planSteps(scene, field.work, taskOf(field, row, body, day), told));
}

function replacedOn(fields: readonly Field[], key: string): string | null {
  const successor = fields.find(({ regulation }) =>
    regulation.relations.some((relation) => relation.kind === 'replaces' && relation.otherKey === key),
  );
  return successor?.regulation.effectFrom ?? null;
}
