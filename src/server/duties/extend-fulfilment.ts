import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { allowedExtension } from '../../domain/duty/allowed-extension.ts';
import { extend } from '../../domain/duty/extend.ts';
import { mayExtend } from '../../domain/duty/may.ts';
import { type ActingContext, demand, found, granted } from '../access/context.ts';
import { loadReading, loadReadingsBeside } from './duty-store.ts';
import { changed, stateFulfilment } from './state-fulfilment.ts';

type Wanted = { fulfilmentId: string; amount: number; reason: string };

/** Prolongs a fulfilment by what the text of its article allows; the old day stays beside the new one. */
export function extendFulfilment(
  context: ActingContext,
  { fulfilmentId, amount, reason }: Wanted,
): Promise<FulfilmentView> {
  demand(mayExtend(context.actor));
  const today = context.clock.today();
  return stateFulfilment(context, fulfilmentId, async (tx, fulfilment, calendar) => {
    const reading = found(await loadReading(tx, fulfilment.dutyId));
    const beside = await loadReadingsBeside(tx, fulfilment.dutyId);
    const allowed = allowedExtension(reading, beside, fulfilment.extensions);
    const after = granted(extend(fulfilment, { amount, allowed, today }, calendar));
    const { unit = '', eId = '' } = allowed ?? {};
    return {
      after,
      kind: 'extended',
      details: { amount, unit, eId, reason },
      changes: [changed('extension', null, `${amount} ${unit} (${eId})`), changed('reason', null, reason)],
    };
  });
}
