import { actorKey } from './actor-key.ts';
import { canonicalDuty } from './canonical-content.ts';
import type { DutyContent } from './duty-content.ts';

/** Another reading of a duty: no `dutyId` for a missed one, no `reading` for what is none. */
export type DutyChange = { dutyId: string | null; reading: DutyContent | null };
/** A duty as it stands. */
export type StandingDuty = { id: string; content: DutyContent };

/**
 * Where an agency's own reading differs in what it says from the one that stands. A duty is found again by its place and its quote,
 * else by its quote alone; of several alike those that say the same belong together, the others in their order.
 */
export function compareReadings(base: readonly StandingDuty[], own: readonly DutyContent[]): DutyChange[] {
  const standing = new Set(base);
  const left = new Set(own);
  const changes = new Map<StandingDuty, DutyContent | null>(base.map((duty) => [duty, null]));
  for (const signOf of [meaningOf, placeOf, quoteOf]) {
    for (const [duty, reading] of pairBy(signOf, standing, left)) {
      changes.set(duty, reading);
      standing.delete(duty);
      left.delete(reading);
    }
  }
  return [
    ...[...changes]
      .filter(([duty, reading]) => differs(duty, reading))
      .map(([{ id }, reading]) => ({ dutyId: id, reading })),
    ...[...left].map((reading) => ({ dutyId: null, reading })),
  ];
}

/** What a duty says, whatever the spelling: a scan and a file of one text differ in blanks, capitals and marks. */
function meaningOf(duty: DutyContent): string {
  const fold = (words: string | null) => words && actorKey(words);
  return canonicalDuty({
    ...duty,
    quote: quoteOf(duty),
    trigger: fold(duty.trigger),
    actor: fold(duty.actor),
    recipient: fold(duty.recipient),
    action: fold(duty.action),
  });
}

function placeOf(duty: DutyContent): string {
  return `${duty.eId}\n${quoteOf(duty)}`;
}

/** The quote without what two readers may print in different ways. */
function quoteOf({ quote }: DutyContent): string {
  return actorKey(quote);
}

/** The first of one sign on this side goes with the first of that sign on the other, and so on. */
function pairBy(
  signOf: (duty: DutyContent) => string,
  standing: ReadonlySet<StandingDuty>,
  left: ReadonlySet<DutyContent>,
): [StandingDuty, DutyContent][] {
  const waiting = Map.groupBy(left, signOf);
  return [...standing].flatMap((duty): [StandingDuty, DutyContent][] => {
    const reading = waiting.get(signOf(duty.content))?.shift();
    return reading === undefined ? [] : [[duty, reading]];
  });
}

function differs({ content }: StandingDuty, reading: DutyContent | null): boolean {
  return reading === null || meaningOf(content) !== meaningOf(reading);
}
