import type { ParseKeys, TFunction } from 'i18next';
import type { RequestView, TimelineEntry } from '../../contract/request-views.ts';
import { dayWords } from '../ui/day-words.ts';
import { outcomeWords } from '../text/request-words.ts';

type Saying = {
  t: TFunction<'requestPage'>;
  shared: TFunction<'requests'>;
  language: string;
  view: Pick<RequestView, 'outcomes'>;
};
type Told = Pick<TimelineEntry, 'kind' | 'details'>;

/** An event in words: what happened, and what was said with it; its code where it has no words yet. */
export function sayHistory(saying: Saying, { kind, details }: Told): { what: string; said: string } {
  const { t, shared, language, view } = saying;
  const said = (key: string) => textOf(details, key);
  const day = (key: string) => said(key) && dayWords(said(key), language);
  const outcome = said('outcome') && outcomeWords(shared, view.outcomes, said('outcome'));
  // Steps and kinds come from the server, maybe a newer one, so their words can't be checked when this is compiled.
  const step =
    said('step') && t(`loan.step.${said('step')}` as ParseKeys<'requestPage'>, { defaultValue: '' });
  const places = {
    outcome,
    step,
    on: day('on'),
    from: day('from'),
    to: kind === 'escalated' ? said('to') : day('to'),
  };
  const word = wordOf(kind, places);
  const what = t(`event.${word}` as ParseKeys<'requestPage'>, { ...places, defaultValue: kind });
  return { what, said: [said('reason'), said('words')].filter(Boolean).join('\n') };
}

/** Some events are told with their day or outcome where they have one, and without it where they have none. */
function wordOf(kind: string, places: { outcome: string; on: string; to: string }): string {
  if (kind === 'answered' && places.outcome) return 'answeredWith';
  if (kind === 'received' && places.on) return 'receivedOn';
  if (kind === 'dueMoved' && places.to) return 'dueMovedTo';
  return kind;
}

function textOf(details: Told['details'], key: string): string {
  const value = details[key];
  return typeof value === 'string' ? value : '';
}
