import { expect, test } from 'vitest';
import { matchAfter, matchesOf, matchFrom } from './matches-of.ts';
import { splitAt } from './split-at.ts';

test.each([/ngày/g, /(?<=ngày )\d+/g, /(?=n)/g, /tháng/g])('%s matches as matchAll does', (pattern) => {
  const text = 'ngày 05, ngày 12 hằng năm';
  const places = (matches: Iterable<RegExpMatchArray>) => [...matches].map((one) => [one.index, one[0]]);
  expect(places(matchesOf(text, pattern))).toEqual(places(text.matchAll(pattern)));
  expect(matchesOf(text, pattern)).toEqual(matchesOf(text, pattern));
});

test('a search that stops early goes on behind the match', () => {
  const text = 'ngày 05, ngày 12';
  const first = matchFrom(text, /\d+/g, 0);
  expect(first?.[0]).toBe('05');
  expect(first === null ? null : matchAfter(text, /\d+/g, first)?.[0]).toBe('12');
});

test.each(['TM. A KT. B', 'TM. A', ''])('"%s" is cut as split does', (text) => {
  expect(splitAt(text, / (?=KT)/)).toEqual(text.split(/ (?=KT)/));
});
