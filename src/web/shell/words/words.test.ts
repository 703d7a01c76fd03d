import { expect, test } from 'vitest';
import { roleName } from '../../../domain/person/role-names.ts';
import { roles } from '../../../domain/person/role.ts';
import { words as english } from './en/words.ts';
import { words as vietnamese } from './vi/words.ts';

/** Every word with its path: `reading.class.within` → `Trong thời hạn`. */
function flat(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}
const placeholders = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test('both languages have the same words, none of them empty', () => {
  const keys = (node: object) =>
    flat(node)
      .map(([key]) => key)
      .filter((key) => !key.endsWith('_one'))
      .toSorted();
  expect(keys(english)).toEqual(keys(vietnamese));
  expect([...flat(english), ...flat(vietnamese)].filter(([, word]) => word.trim() === '')).toEqual([]);
});

test('both languages fill in the same places', () => {
  const other = new Map(flat(vietnamese));
  const different = flat(english).filter(
    ([key, word]) =>
      placeholders(word).join() !== placeholders(other.get(key.replace(/_one$/, '_other')) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('what counts things has words for one and for more in English, and the one form of Vietnamese', () => {
  const counting = (node: object) =>
    flat(node)
      .filter(([, word]) => /\{\{count[,}]/.test(word))
      .map(([key]) => key)
      .toSorted();
  const bases = counting(vietnamese).map((key) => key.replace(/_other$/, ''));
  expect(bases.length).toBeGreaterThan(10);
  expect(counting(vietnamese)).toEqual(bases.map((base) => `${base}_other`));
  expect(counting(english)).toEqual(bases.flatMap((base) => [`${base}_one`, `${base}_other`]).toSorted());
});

test('no English number stands before a plural without being counted', () => {
  // “Field 2 has no name” tells which one, not how many.
  const uncounted = /\{\{(?:n|of|total|open|ours)\}\} (?!of |has |names )(?:\w+ )?\w{2,}s\b/;
  expect('{{n}} hits').toMatch(uncounted);
  expect(flat(english).filter(([, word]) => uncounted.test(word))).toEqual([]);
});

test('Vietnamese words are written in composed letters', () => {
  expect(flat(vietnamese).filter(([, word]) => word !== word.normalize('NFC'))).toEqual([]);
});

test('a role is called the same on the screen, in a CSV and on the command line', () => {
  for (const role of roles) expect(vietnamese.account.role[role]).toBe(roleName(role));
});
