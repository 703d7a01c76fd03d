import { createHash } from 'node:crypto';
import type { Held } from '../../contract/person-views.ts';
import type { Tx } from '../platform/database.ts';
import { appointmentHolding } from './hand-over-appointments.ts';
import { delegationHolding } from './hand-over-delegations.ts';

export type Holder = { agencyId: string; personId: string; on: string };
export type Handover = {
  agencyId: string;
  fromPersonId: string;
  toPersonId: string;
  /** The first day on which the receiver holds everything. */
  on: string;
  today: string;
  /** Which appointment of the receiver follows each of the giver's; filled by the first holding. */
  follows: Map<string, string>;
};

/** Something a person holds, with what its state is made of. */
export type HeldThing = Held & { state: string };

/**
 * One kind of thing that people hold and that passes on when they are moved. Every subject in which
 * people hold something brings its own; the composition root adds it to the list.
 */
export type Holding = {
  /** All that the person holds from that day on. */
  list(tx: Tx, holder: Holder): Promise<HeldThing[]>;
  /** Passes it on; runs in the one transaction of the handover, after the appointments. */
  handOver(tx: Tx, handover: Handover): Promise<void>;
  /** Ends what rests on an appointment that ends with nobody to follow; the day is the first without it. */
  end?(tx: Tx, appointmentId: string, on: string): Promise<void>;
};

/** What people of an agency hold by being appointed; other things follow in the order of the list. */
export const ownHoldings: readonly Holding[] = [appointmentHolding, delegationHolding];

/** Everything a person holds, and the seal that names this state. */
export async function listHoldings(
  tx: Tx,
  holdings: readonly Holding[],
  holder: Holder,
): Promise<{ held: Held[]; seal: string }> {
  const things: HeldThing[] = [];
  for (const holding of holdings) things.push(...(await holding.list(tx, holder)));
  const seal = createHash('sha256')
    .update(JSON.stringify([holder.personId, things]))
    .digest('base64url');
  return { held: things.map(({ state: _state, ...held }) => held), seal };
}
