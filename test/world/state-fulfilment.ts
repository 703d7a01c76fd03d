import type { FulfilmentView } from '../../src/contract/fulfilment-views.ts';
import type { Happening } from './agenda.ts';
import type { Cast, Part } from './cast.ts';
import type { Stage } from './stage.ts';

/** Who acts, and what they are in their body. */
export type Doer = { body: string; part: Part };

/** One act upon a fulfilment: when, by whom, the last part of its address, and what is said. */
export type Step = { at: string; by: Doer; path: string; body: object | (() => Promise<object>) };

/** The world's stage with the people on it. */
export type Scene = { stage: Stage; cast: Cast };

/** The steps of one fulfilment, each upon the version that the one before it gave. */
export function stepsOf(
  scene: Scene,
  fulfilment: { id: string; version: number },
  [step, ...others]: readonly Step[],
): Happening[] {
  if (step === undefined) return [];
  const act = async () => {
    const after = await takeStep(scene, fulfilment, step);
    return stepsOf(scene, after, others);
  };
  return [{ at: step.at, act }];
}

async function takeStep(
  { stage, cast }: Scene,
  { id, version }: { id: string; version: number },
  { by, path, body }: Step,
): Promise<FulfilmentView> {
  const player = await cast(by.body, by.part);
  const said = typeof body === 'function' ? await body() : body;
  return stage.call(player, 'POST', `/fulfilments/${id}/${path}`, { body: said, version });
}
