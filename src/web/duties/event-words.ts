import type { ParseKeys, TFunction } from 'i18next';
import type { FulfilmentEvent } from '../../contract/fulfilment-views.ts';
import { dayWords } from '../ui/day-words.ts';
import { saidLength } from './said-length.ts';

type Details = FulfilmentEvent['details'];

/** An event in words: what happened, and what was said with it; its code where it has no words yet. */
export function sayEvent(
  t: TFunction<'duties'>,
  language: string,
  { kind, details }: Pick<FulfilmentEvent, 'kind' | 'details'>,
): { what: string; said: string } {
  // Most events name no day: nothing is said for one that is not there.
  const day = (key: string) => text(details, key) && dayWords(text(details, key), language);
  const unit = text(details, 'unit');
  const length = unit && saidLength({ amount: Number(details['amount'] ?? 0), unit }, language);
  const places = {
    occasion: text(details, 'occasion'),
    day: day('doneOn'),
    from: day('from'),
    to: day('to'),
    length,
  };
  // Kinds come from the server, maybe a newer one, so their words can't be checked when this is compiled.
  const what = t(`event.${kind}` as ParseKeys<'duties'>, { ...places, defaultValue: kind });
  return { what, said: kind === 'dueMoved' ? becauseWords(t, details) : saidIn(details) };
}

/** The reason or the words of whoever it was. */
function saidIn(details: Details): string {
  return text(details, 'reason') || text(details, 'words');
}

/** Why a due day moved, and by which decision. */
function becauseWords(t: TFunction<'duties'>, details: Details): string {
  const because = text(details, 'because');
  const why = because && t(`movedBecause.${because}` as ParseKeys<'duties'>, { defaultValue: '' });
  return [why, text(details, 'words')].filter(Boolean).join(': ');
}

function text(details: Details, key: string): string {
  const value = details[key];
  return typeof value === 'string' ? value : '';
}
