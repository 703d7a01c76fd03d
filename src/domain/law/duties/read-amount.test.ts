import { expect, test } from 'vitest';
import { AMOUNT, readAmount } from './read-amount.ts';

const amounts: [string, number][] = [
  ['5', 5],
  ['05', 5],
  ['05 (năm)', 5],
  ['năm (05)', 5],
  ['mười', 10],
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['bốn mươi tám', 48],
  ['một trăm', 100],
  ['một trăm linh năm', 105],
  ['một trăm mười', 110],
  ['một trăm hai mươi', 120],
  ['ba trăm sáu mươi lăm', 365],
  ['nửa', 0.5],
  ['1/2', 0.5],
  ['1,5', 1.5],
];

test.each(amounts)('%s says %d', (words, amount) => {
  expect(readAmount(words)).toBe(amount);
  expect(new RegExp(`^${AMOUNT}$`).test(words)).toBe(true);
});

test('a word that is no number says nothing', () => {
  expect(readAmount('nhiều')).toBeNull();
});
