import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { trailActs, trailFields } from '../../contract/trail-acts.ts';
import { trail as english } from '../shell/words/en/trail.ts';
import { trail as vietnamese } from '../shell/words/vi/trail.ts';
import { actChoices, actWords, fieldWords } from './act-words.ts';

// What the server records is checked against these lists when it is compiled.
const acts = Object.entries(trailActs).flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`));

const own = i18next.createInstance();
beforeAll(() =>
  own.init({
    lng: 'vi',
    resources: { vi: { trail: vietnamese }, en: { trail: english } },
    defaultNS: 'trail',
  }),
);
const saying = (language: string): TFunction<'trail'> => own.getFixedT(language, 'trail');

test.each(['vi', 'en'])(
  'every act that the server records has its words and can be asked for (%s)',
  (language) => {
    const t = saying(language);
    expect(acts.filter((act) => actWords(t, act) === act)).toEqual([]);
    expect(
      actChoices(t)
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(acts.toSorted());
  },
);

test.each(['vi', 'en'])(
  'no two acts are called the same, so that a filter tells them apart (%s)',
  (language) => {
    const labels = actChoices(saying(language)).map(({ label }) => label);
    expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([]);
  },
);

test.each(['vi', 'en'])('every field that an act can change has its name (%s)', (language) => {
  const t = saying(language);
  expect(trailFields.filter((field) => fieldWords(t, field) === field)).toEqual([]);
});

test('an act of another version stays readable by its code', () => {
  expect(actWords(saying('vi'), 'regulation.burnt')).toBe('regulation.burnt');
});
