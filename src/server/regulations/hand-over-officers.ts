import type { Holding } from '../people/list-holdings.ts';
import { countFollowedRegulations, passOfficersOn } from './officer-holding-store.ts';

/**
 * The regulations that a person follows or answers for pass on with the position in which they were named, or end with it. The
 * administrator who hands over is told how many they are, not which: they read no content.
 */
export const officerHolding: Holding = {
  async list(tx, holder) {
    const followed = await countFollowedRegulations(tx, holder);
    return followed.map(({ appointmentId, positionTitle, regulations, from, state }) => ({
      kind: 'officerOfRegulations' as const,
      id: appointmentId,
      label: `${positionTitle}: ${regulations}`,
      from,
      until: null,
      state,
    }));
  },
  async handOver(tx, { follows, on }) {
    await passOfficersOn(tx, follows, on);
  },
  async end(tx, appointmentId, on) {
    await passOfficersOn(tx, new Map([[appointmentId, null]]), on);
  },
};
