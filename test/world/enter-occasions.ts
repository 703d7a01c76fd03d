import type { DutyStanding, FulfilmentView } from '../../src/contract/fulfilment-views.ts';
import type { Happening } from './agenda.ts';
import type { Occasion } from './duty-work.ts';
import { type Field, type Known, taskOf } from './field.ts';
import { planSteps } from './plan-steps.ts';
import { type Scene, stepsOf } from './state-fulfilment.ts';
import { workdayFrom } from './working-days.ts';

/** The events under a regulation, each entered by its body on its day, and what follows from them. */
export function enterOccasions(scene: Scene, field: Field, known: Known): Happening[] {
  let standing: Promise<{ items: DutyStanding[] }> | null = null;
  const enter = async (occasion: Occasion, day: string) => {
    const { stage, cast } = scene;
    const { by, eventOn, eventAt = null, told } = occasion;
    const player = await cast(by, 'daumoi');
    const regulationId = known.regulations.get(field.regulation.key);
    standing ??= stage.call(player, 'GET', `/regulations/${regulationId}/duties`);
    const path = `/duties/${dutyFor(occasion, (await standing).items)}/fulfilments`;
    const body = { occasion: occasion.occasion, eventOn, eventAt };
    const opened = await stage.call<FulfilmentView>(player, 'POST', path, { body });
    return stepsOf(scene, opened, planSteps(scene, field.work, taskOf(field, opened, by, day), told));
  };
  return field.work.occasions.map((occasion) => {
    const day = occasion.enteredOn ?? workdayFrom(occasion.eventOn);
    return { at: `${day}T08:40`, act: () => enter(occasion, day) };
  });
}

function dutyFor({ eId, quote = '', occasion }: Occasion, duties: readonly DutyStanding[]): string {
  const duty = duties.find(({ reading }) => reading.eId === eId && reading.quote.startsWith(quote));
  if (duty === undefined) throw new Error(`World: no duty starts with “${occasion}”`);
  return duty.dutyId;
}
