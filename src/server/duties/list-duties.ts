import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import { standingOf } from '../../domain/duty/fulfilment.ts';
import { howItStarts } from '../../domain/duty/how-it-starts.ts';
import { mayReadDuties } from '../../domain/duty/may.ts';
import { obligedAgencies, owedAgencies } from '../../domain/duty/owed-agencies.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import {
  loadStandings,
  type PartStanding,
  type StandingText,
  type StoredStanding,
} from './standing-store.ts';

type Own = { agencyId: string; day: string };

/** The duties of the text in force as they stand for one's own agency, in the order of the text. */
export async function listDuties(
  context: ActingContext,
  { regulationId }: { regulationId: string },
): Promise<{ items: DutyStanding[] }> {
  demand(mayReadDuties(context.actor));
  const reader = { ...context.actor, day: context.clock.today() };
  const { parties, duties } = found(await inquire(context, (tx) => loadStandings(tx, reader, regulationId)));
  return { items: duties.map((duty) => toStanding(duty, parties, reader)) };
}

function toStanding(
  { dutyId, reading, holder, handed, parts, holds }: StoredStanding,
  parties: StandingText['parties'],
  { agencyId, day }: Own,
): DutyStanding {
  const obligedIds = obligedAgencies(reading, parties);
  const isObliged = obligedIds.includes(agencyId);
  const isOwed = obligedIds.some((obliged) => owedAgencies(reading, obliged, parties).includes(agencyId));
  // Of a duty of its own an agency is told that; of others' what they owe it.
  const standing = parts.find(({ part }) => part === (isObliged ? 'obliged' : 'owed'));
  const hold = holds.find((one) => !isObliged || one.agencyId === agencyId);
  return {
    dutyId,
    reading,
    part: isObliged ? (isOwed ? 'both' : 'obliged') : isOwed ? 'owed' : 'none',
    obliged: parties
      .filter((party) => obligedIds.includes(party.agencyId))
      .map((party) => ({ agencyId: party.agencyId, shortName: party.shortName })),
    next: nextOf(standing, day),
    counts: standing?.counts ?? { open: 0, missed: 0, done: 0, doneLate: 0 },
    holder: isObliged ? holder : null,
    handed: isObliged && handed,
    held: hold === undefined ? null : { since: hold.since, reason: hold.reason },
    byOccasion: howItStarts(reading) === 'occasion',
  };
}

function nextOf(standing: PartStanding | undefined, day: string): DutyStanding['next'] {
  if (standing === undefined || standing.next === null) return null;
  const { id, dueOn, opensOn, state, held } = standing.next;
  return { id, dueOn, standing: standingOf({ state, opensOn, dueOn, doneOn: null, held }, day) };
}
