import { expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';

test.each([
  [4, 'upperRoman', 'IV'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [9, 'lowerRoman', 'ix'],
  [5, 'lowerLetter', 'e'],
  [28, 'upperLetter', 'BB'],
  [7, 'decimalZero', '07'],
  [15, 'vietnameseCounting', 'mười lăm'],
  [21, 'vietnameseCounting', 'hai mươi mốt'],
  [3, 'none', ''],
  [3, 'cardinalText', '3'],
  [0, 'upperRoman', '0'],
])('%i in the format %s is "%s"', (value, format, printed) => {
  expect(formatNumber(value, format)).toBe(printed);
});
