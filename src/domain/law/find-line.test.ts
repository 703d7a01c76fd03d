import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineFinder } from './find-line.ts';

test.each([
  ['', 0, 0],
  ['một\nhai', 0, 0],
  ['một\nhai', 3, 0],
  ['một\nhai', 4, 1],
  ['một\n\nhai', 4, 1],
  ['một\n\nhai', 5, 2],
  ['một', 99, 0],
])('in %j the place %i is on line %i', (text, offset, line) => {
  expect(lineFinder(text)(offset)).toBe(line);
});

test('the line is the number of line ends before the place', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a\n]*$/), fc.nat(40), (text, offset) => {
      expect(lineFinder(text)(offset)).toBe(text.slice(0, offset).split('\n').length - 1);
    }),
  );
});
