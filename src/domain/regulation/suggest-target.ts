import type { ActorTarget } from './duty-content.ts';
import { findNamedParty, type NamedParty } from './find-named-party.ts';
import { readRoleWords } from './read-role-words.ts';

/** What stands between the names of several bodies. */
export const BETWEEN_NAMES = /[,;]|\s(?:và|va|cùng|với)\s/giu;
/** A longer list is no list of participants. */
const LONGEST_LIST = 30;

/**
 * Whom an actor of the text could mean: the participant or participants it names, else what its words say ("hai cơ
 * quan", "bên được đề nghị"). Null when that is not certain and a person must say it.
 */
export function suggestTarget(printed: string, parties: readonly NamedParty[]): ActorTarget | null {
  const named = findNamedParty(printed, parties);
  if (named !== null) return { to: 'parties', agencyIds: [named.agencyId] };
  return readRoleWords(printed, parties.length) ?? suggestEach(printed, parties);
}

/**
 * "Viện kiểm sát và Tòa án". A name may have the same words between its own ("Sở Lao động, Thương binh và Xã hội"), so
 * from each place the longest that names somebody is taken; when a rest names nobody, nothing is certain.
 */
function suggestEach(printed: string, parties: readonly NamedParty[]): ActorTarget | null {
  const gaps = [...printed.matchAll(BETWEEN_NAMES)].slice(0, LONGEST_LIST);
  if (gaps.length === 0 || gaps.length === LONGEST_LIST) return null;
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)];
  const ends = [...gaps.map(({ index }) => index), printed.length];
  const agencyIds = new Set<string>();
  for (let place = 0; place < starts.length;) {
    const found = longestFrom(place);
    if (found === null) return null;
    agencyIds.add(found.agencyId);
    place = found.next;
  }
  return { to: 'parties', agencyIds: [...agencyIds] };

  function longestFrom(place: number): { agencyId: string; next: number } | null {
    for (let last = starts.length - 1; last >= place; last -= 1) {
      const party = findNamedParty(printed.slice(starts[place], ends[last]), parties);
      if (party !== null) return { agencyId: party.agencyId, next: last + 1 };
    }
    return null;
  }
}
