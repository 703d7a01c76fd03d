import type { ParseKeys, TFunction } from 'i18next';
import type { Details, KindView, RequestRow } from '../../contract/request-views.ts';
import { dayWords } from '../ui/day-words.ts';

type Shared = TFunction<'requests'>;

/** The kind of a request: as the regulation names it, or one that everybody has. */
export function kindWords(t: Shared, { kind, ownKind }: Pick<RequestRow, 'kind' | 'ownKind'>): string {
  return ownKind ?? t(`kind.${kind}`);
}

/** How it ended: as the regulation names it, or in the words that everybody has; its key where there are none. */
export function outcomeWords(t: Shared, outcomes: KindView['outcomes'], outcome: string): string {
  const named = outcomes.find(({ key }) => key === outcome)?.name;
  // Outcomes come from the server, maybe a newer one, so their words can't be checked when this is compiled.
  return named ?? t(`outcome.${outcome}` as ParseKeys<'requests'>, { defaultValue: outcome });
}

/** The name of a field: as the regulation names it, or in the words that everybody has. */
export function fieldWords(t: Shared, field: { key: string; name: string | null }): string {
  return field.name ?? t(`field.${field.key}` as ParseKeys<'requests'>, { defaultValue: field.key });
}

/** A day, words or a number as people read them; of people the names with their positions, a line for each. */
export function detailWords(value: Details[string], language: string, yes: string): string {
  if (Array.isArray(value)) return value.map(({ name, position }) => `${name}, ${position}`).join('\n');
  if (value === true) return yes;
  if (value === false) return '';
  const words = String(value);
  return /^\d{4}-\d{2}-\d{2}$/u.test(words) ? dayWords(words, language) : words;
}

/** A number of a register with the year or the term under which it runs: `12/2022`. */
export function numberWords(number: { number: number; period: string } | null): string {
  return number ? `${number.number}/${number.period}` : '';
}
