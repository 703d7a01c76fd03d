import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayReadDuties } from '../../domain/duty/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { showFulfilment } from './show-fulfilment.ts';

/** A fulfilment with its evidence, its history and how its due day was counted. */
export async function readFulfilment(
  context: ActingContext,
  { fulfilmentId }: { fulfilmentId: string },
): Promise<FulfilmentView> {
  demand(mayReadDuties(context.actor));
  return inquire(context, (tx) => showFulfilment(context, tx, fulfilmentId));
}
