import type { Holding } from '../people/list-holdings.ts';
import { countHeldRequests, passRequestsOn } from './held-request-store.ts';

/**
 * The open requests assigned to a person pass on with the position in which they have them, or wait to be assigned again
 * when the position ends. The administrator who hands over is told how many there are, not which: they read no content.
 */
export const requestHolding: Holding = {
  async list(tx, holder) {
    const held = await countHeldRequests(tx, holder);
    return held.map(({ appointmentId, positionTitle, requests, from }) => ({
      kind: 'heldRequests' as const,
      id: appointmentId,
      label: `${positionTitle}: ${requests}`,
      from,
      until: null,
      state: String(requests),
    }));
  },
  async handOver(tx, { follows }) {
    await passRequestsOn(tx, follows);
  },
  async end(tx, appointmentId) {
    await passRequestsOn(tx, new Map([[appointmentId, null]]));
  },
};
