import type { TFunction } from 'i18next';
import type { PartyView } from '../../contract/regulation-views.ts';
import { timingWords } from '../../domain/law/timing-words.ts';
import type { ActorTarget, AgreedDefault } from '../../domain/regulation/duty-content.ts';

export type NamedParty = Pick<PartyView, 'agencyId' | 'shortName' | 'role'>;

/** Whom a target means, by the short names of the participants: `VKSND tỉnh Hà Giang`, `Bên được đề nghị`. */
export function targetWords(
  t: TFunction<'regulations'>,
  target: ActorTarget,
  parties: readonly NamedParty[],
): string {
  const meant = partiesOf(target, parties).map(({ shortName }) => shortName);
  return meant.length > 0 ? meant.join(', ') : t(`target.${target.to}`);
}

/** The participants that a target names one by one. */
function partiesOf(target: ActorTarget, parties: readonly NamedParty[]): readonly NamedParty[] {
  if (target.to === 'lead') return parties.filter(({ role }) => role === 'lead');
  if (target.to !== 'parties') return [];
  return parties.filter(({ agencyId }) => target.agencyIds.includes(agencyId));
}

/** A length that the participants agreed on, in words: `trong 05 ngày làm việc`. */
export function defaultWords({ amount, unit }: AgreedDefault, language: string): string {
  const timing = {
    class: 'within',
    amount,
    unit,
    every: null,
    dueBy: null,
    trigger: null,
    quote: '',
  } as const;
  return timingWords(timing, spoken(language));
}

/** The language in which the rules can speak. */
export function spoken(language: string): 'vi' | 'en' {
  return language.startsWith('en') ? 'en' : 'vi';
}
