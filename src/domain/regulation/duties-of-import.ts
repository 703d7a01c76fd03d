import { acceptedDuties } from './accepted-duties.ts';
import type { ActorTarget, DutyContent } from './duty-content.ts';
import type { ImportContent } from './import-content.ts';
import { targetOf } from './target-of.ts';

/**
 * The duties that an import would propose, in the order of the text: the accepted ones with a person's edits, those a
 * person has marked, whom each binds, and the lengths to be agreed on. An actor nobody has mapped yet binds nobody;
 * `problemsOf` names it.
 */
export function dutiesOfImport(content: ImportContent): DutyContent[] {
  return acceptedDuties(content).map(({ eId, quote, reading, agreedDefault }) => ({
    eId,
    quote,
    ...reading,
    obliged: bound(content.actors, reading.actor),
    owedTo: reading.recipient === null ? null : bound(content.actors, reading.recipient),
    agreedDefault,
  }));
}

function bound(actors: ImportContent['actors'], printed: string | null): ActorTarget {
  return (printed === null ? null : targetOf(actors, printed)) ?? { to: 'outside' };
}
