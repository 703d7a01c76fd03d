import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';

test.each<[Json, string]>([
  [{ b: 1, a: [2, 1] }, '{"a":[2,1],"b":1}'],
  [{ a: undefined, b: null }, '{"b":null}'],
  ['Toà án'.normalize('NFD'), '"Toà án"'],
  [{ đ: 1, d: 2 }, '{"d":2,"đ":1}'],
])('%j is written %s', (value, written) => {
  expect(canonicalJson(value)).toBe(written);
});

test('it says what JSON says', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
      expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
