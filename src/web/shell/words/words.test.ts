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
      .toSorted();
  expect(keys(english)).toEqual(keys(vietnamese));
  expect([...flat(english), ...flat(vietnamese)].filter(([, word]) => word.trim() === '')).toEqual([]);
});

test('both languages fill in the same places', () => {
  const other = new Map(flat(english));
  const different = flat(vietnamese).filter(
    ([key, word]) => placeholders(word).join() !== placeholders(other.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('Vietnamese words are written in composed letters', () => {
  expect(flat(vietnamese).filter(([, word]) => word !== word.normalize('NFC'))).toEqual([]);
});

test('a role is called the same on the screen, in a CSV and on the command line', () => {
  for (const role of roles) expect(vietnamese.account.role[role]).toBe(roleName(role));
});
