import type { DutyChange } from './compare-readings.ts';
import type { DutyContent } from './duty-content.ts';

/** A proposal as far as it says that a duty is read otherwise. */
export type ReadingProposal = {
  id: string;
  proposedBy: string;
  changes: readonly DutyChange[];
  /** Said while accepting: until it is settled the duty is not agreed. */
  differs: boolean;
  state: 'open' | 'agreed' | 'withdrawn';
};

/** How a participant reads a duty; null: for it, it is none. */
export type OtherReading = { proposalId: string; proposedBy: string; reading: DutyContent | null };

/**
 * The readings of a duty that stand beside the current one until they are settled, in the order they were proposed;
 * none when the duty is agreed. For null the duties that only one participant reads.
 */
export function readingsOf(dutyId: string | null, proposals: readonly ReadingProposal[]): OtherReading[] {
  return proposals
    .filter(({ differs, state }) => differs && state === 'open')
    .flatMap(({ id, proposedBy, changes }) =>
      changes
        .filter((change) => change.dutyId === dutyId)
        .map(({ reading }) => ({ proposalId: id, proposedBy, reading })),
    );
}
