import type { Instrument, TimedDuty } from '../law/parsed-document.ts';
import { findActors } from './find-actors.ts';
import { findNamedParty, namesPlainly, type NamedParty } from './find-named-party.ts';
import type { HeadingParty } from './parties-in-heading.ts';
import { mainFirst, textsOf } from './texts-of.ts';

const CALLED = /sau đây (?:được )?gọi (?:tắt )?là:? ([^();]{2,300})/giu;
const BETWEEN_CALLED = /,|\svà\s/u;
const LEADS = /^(.{3,200}?) (?:là|làm) (?:cơ quan|đơn vị|bên) (?:thường trực|đầu mối|chủ trì)/iu;

type Read = { instruments: readonly Instrument[]; duties: readonly TimedDuty[] };

/**
 * Who takes part: the own agency in any case, first when the heading names it too or nobody; then the others whom it
 * names. They are members, but for one whom the text itself says to be in charge.
 */
export function orderParties(ownId: string, named: readonly HeadingParty[]): HeadingParty[] {
  const own = named.find(({ agencyId }) => agencyId === ownId);
  const others = named.filter((party) => party !== own);
  const first = own ?? { agencyId: ownId, printed: null, calledAs: null };
  return own !== undefined || others.length === 0 ? [first, ...others] : [...others, first];
}

/**
 * The participants as the text calls them: by the name that it gives them ("sau đây gọi là Viện kiểm sát, Tòa án"), as
 * its heading prints them, as most of its duties call this one alone, else by their own name.
 * @param parties `namedAs` as the heading calls each, empty where it does not
 */
export function suggestParties({ instruments, duties }: Read, parties: readonly NamedParty[]): NamedParty[] {
  const texts = mainFirst(instruments).flatMap(textsOf);
  const given = calledByText(texts, parties);
  const used = calledBy(
    findActors(duties)
      .map(({ actor }) => actor)
      .filter(namesPlainly),
    parties,
  );
  const leadId = leadOf(texts, parties);
  return parties.map((party) => ({
    ...party,
    role: party.agencyId === leadId ? 'lead' : 'member',
    namedAs: given.get(party.agencyId) ?? (party.namedAs || (used.get(party.agencyId) ?? party.name)),
  }));
}

function calledByText(texts: readonly string[], parties: readonly NamedParty[]): Map<string, string> {
  const names = texts.flatMap((text) =>
    [...text.matchAll(CALLED)].flatMap(([, list = '']) => list.split(BETWEEN_CALLED)),
  );
  return calledBy(
    names.map((name) => name.trim()),
    parties,
  );
}

/** The first of the names that means each participant. */
function calledBy(names: readonly string[], parties: readonly NamedParty[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const agencyId = findNamedParty(name, parties)?.agencyId;
    if (agencyId !== undefined && !found.has(agencyId)) found.set(agencyId, name);
  }
  return found;
}

/** "Ban Nội chính Tỉnh ủy là cơ quan thường trực, chủ trì việc thực hiện Quy chế"; null when that is said of several. */
function leadOf(texts: readonly string[], parties: readonly NamedParty[]): string | null {
  const said = texts.map((text) => findNamedParty(LEADS.exec(text)?.[1] ?? '', parties)?.agencyId);
  const ids = [...new Set(said.filter((id) => id !== undefined))];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
