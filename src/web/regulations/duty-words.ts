import type { TFunction } from 'i18next';
import type { PartyView } from '../../contract/regulation-views.ts';
import { timingWords } from '../../domain/law/timing-words.ts';
import type { ActorTarget, AgreedDefault, DutyContent } from '../../domain/regulation/duty-content.ts';
import { defaultTiming } from '../text/default-timing.ts';

export type NamedParty = Pick<PartyView, 'agencyId' | 'shortName' | 'role'>;

/** Whom a target means, by the short names of the participants: `VKSND tỉnh Hà Giang`, `Bên được đề nghị`. */
export function targetWords(
  t: TFunction<'regulations'>,
  target: ActorTarget,
  parties: readonly NamedParty[],
): string {
  const meant = partiesOf(target, parties);
  if (meant.length === 0) return t(`target.${target.to}`);
  const others = parties.filter((party) => !meant.includes(party));
  if (meant.length > mostNamed && others.length <= mostNamed && others.length > 0)
    return t('allBut', { names: namesOf(others) });
  return namesOf(meant);
}

/** More than this many are told by who is not among them, where those are fewer. */
const mostNamed = 2;

function namesOf(parties: readonly NamedParty[]): string {
  return parties.map(({ shortName }) => shortName).join(', ');
}

/** The same with every name, to be shown where there is room. */
export function allNames(target: ActorTarget, parties: readonly NamedParty[]): string {
  return namesOf(partiesOf(target, parties));
}

/** The participants that a target names one by one. */
function partiesOf(target: ActorTarget, parties: readonly NamedParty[]): readonly NamedParty[] {
  if (target.to === 'lead') return parties.filter(({ role }) => role === 'lead');
  if (target.to !== 'parties') return [];
  return parties.filter(({ agencyId }) => target.agencyIds.includes(agencyId));
}

/** What a reading says, part by part; empty where it says nothing. `agreed` is the length of its default. */
export type SaidReading = Record<'when' | 'agreed' | 'who' | 'towards' | 'action', string>;

/** A reading in words: when, what was agreed on, who, towards whom, what. */
export function sayReading(
  t: TFunction<'regulations'>,
  language: string,
  reading: DutyContent,
  parties: readonly NamedParty[],
): SaidReading {
  const { agreedDefault, obliged, owedTo, action } = reading;
  return {
    when: timingWords(reading, spoken(language)),
    agreed: agreedDefault ? defaultWords(agreedDefault, language) : '',
    who: targetWords(t, obliged, parties),
    towards: owedTo ? targetWords(t, owedTo, parties) : '',
    action: action ?? '',
  };
}

/** A length that the participants agreed on, in words: `trong 05 ngày làm việc`. */
export function defaultWords(agreed: AgreedDefault, language: string): string {
  return timingWords(defaultTiming(agreed), spoken(language));
}

/** The language in which the rules can speak. */
export function spoken(language: string): 'vi' | 'en' {
  return language.startsWith('en') ? 'en' : 'vi';
}
