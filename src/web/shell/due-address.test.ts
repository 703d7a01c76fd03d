import { expect, test } from 'vitest';
import { countAddress } from './count-address.ts';
import { dueAddress } from './due-address.ts';

test('an address names a month, a view, a side and a scope; anything else counts as not said', () => {
  const full = { thang: '2022-09', xem: 'danh-sach', ben: 'khac', 'pham-vi': 'co-quan' };
  expect(dueAddress(full)).toEqual(full);
  const wrong = { thang: '2022-13', xem: 'nam', ben: 'moi', 'pham-vi': 'tat-ca' };
  expect(Object.values({ ...wrong, ...dueAddress(wrong) })).toEqual(Array(4).fill(undefined));
});

test('an address names a phrase with its day and hour; no day of the calendar and no hour count as not said', () => {
  const full = { han: 'trong 05 ngày', tu: '2022-02-28', gio: '14:30', 'co-quan': undefined };
  expect(countAddress(full)).toEqual(full);
  const wrong = { han: ' ', tu: '2022-02-31', gio: '24:30', 'co-quan': 'ta' };
  expect(Object.values({ ...wrong, ...countAddress(wrong) })).toEqual(Array(4).fill(undefined));
});
