import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { duties as english } from '../shell/words/en/duties.ts';
import { duties as vietnamese } from '../shell/words/vi/duties.ts';
import { sayEvent } from './event-words.ts';

const own = i18next.createInstance();
beforeAll(() =>
  own.init({
    lng: 'vi',
    resources: { vi: { duties: vietnamese }, en: { duties: english } },
    defaultNS: 'duties',
  }),
);
const saying = (language: string): TFunction<'duties'> => own.getFixedT(language, 'duties');

const kinds = Object.keys(vietnamese.event);
/** As the server records them. */
const details = {
  doneOn: '2022-09-05',
  from: '2022-09-05',
  to: '2022-09-12',
  occasion: 'Công văn số 12',
  amount: 5,
  unit: 'workingDay',
  because: 'calendar',
  words: 'Công văn số 15',
};

test.each(['vi', 'en'])('every kind of event has words, whatever was said with it (%s)', (language) => {
  const t = saying(language);
  for (const kind of kinds) {
    for (const given of [{}, details, { reason: 'Đề nghị của bên kia' }]) {
      const { what } = sayEvent(t, language, { kind, details: given });
      expect(what).not.toMatch(/^$|\{|undefined|NaN/u);
      expect(what).not.toBe(kind);
    }
  }
});

test('an event is said with its days and with why', () => {
  const moved = { kind: 'dueMoved', details };
  expect(sayEvent(saying('en'), 'en', moved)).toEqual({
    what: 'Due day moved from 5 September 2022 to 12 September 2022',
    said: 'by a decision on the days off: Công văn số 15',
  });
  expect(sayEvent(saying('vi'), 'vi', moved).what).toContain('05/9/2022');
  expect(sayEvent(saying('en'), 'en', { kind: 'waived', details: { reason: 'Không còn vụ án' } })).toEqual({
    what: 'Waived this time',
    said: 'Không còn vụ án',
  });
});
