import type { DutyView, RegulationView } from '../../contract/regulation-views.ts';

/** A duty in the margin; `readBy` is the participant that alone reads one there. */
export type MarginDuty = DutyView & { readBy?: string };

/** The duties of the text that is shown, and behind them those that only one participant reads until that is settled. */
export function marginDuties({
  shown,
  proposals,
}: Pick<RegulationView, 'shown' | 'proposals'>): MarginDuty[] {
  const missed = proposals
    .filter(
      ({ differs, state, versionOrdinal }) =>
        differs && state === 'open' && versionOrdinal === shown?.ordinal,
    )
    .flatMap(({ id, proposedBy, changes }) =>
      changes.flatMap(({ dutyId, reading }, index) =>
        dutyId === null && reading
          ? [{ id: `${id}-${index}`, reading, obligedIds: [], readBy: proposedBy.agencyId }]
          : [],
      ),
    );
  return [...(shown?.duties ?? []), ...missed];
}
