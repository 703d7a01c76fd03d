import { expect, test } from 'vitest';
import { regulationAddress } from './regulation-address.ts';

test('a day or a part that is none hides the words of the address', () => {
  const words = { ngay: '2022-02-31', xem: 'khac' };
  expect({ ...words, ...regulationAddress(words) }).toEqual({ ngay: undefined, xem: undefined });
  const right = { ngay: '2022-02-28', xem: 'ho-so' };
  expect(regulationAddress(right)).toEqual(right);
});
