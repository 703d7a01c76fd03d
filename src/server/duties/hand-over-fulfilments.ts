import type { Holding } from '../people/list-holdings.ts';
import { countHeldFulfilments, passFulfilmentsOn } from './held-fulfilment-store.ts';

/**
 * What was handed to a person passes on with the position in which they have it, or goes back to the focal officers when
 * the position ends. The administrator who hands over is told how much it is, not what: they read no content.
 */
export const fulfilmentHolding: Holding = {
  async list(tx, holder) {
    const held = await countHeldFulfilments(tx, holder);
    return held.map(({ appointmentId, positionTitle, fulfilments, from }) => ({
      kind: 'heldFulfilments' as const,
      id: appointmentId,
      label: `${positionTitle}: ${fulfilments}`,
      from,
      until: null,
      state: String(fulfilments),
    }));
  },
  async handOver(tx, { follows, on }) {
    await passFulfilmentsOn(tx, follows, on);
  },
  async end(tx, appointmentId, on) {
    await passFulfilmentsOn(tx, new Map([[appointmentId, null]]), on);
  },
};
