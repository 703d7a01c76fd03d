import { expect, test } from 'vitest';
import { dayOf } from '../shell/address.ts';
import { addressOf, filtersOf } from './registry-address.ts';

test('a view of the registry comes back from its address as it was', () => {
  const filters = {
    q: 'quy che 1753',
    partyId: '01983a5e-7c00-7000-8000-000000000001',
    state: 'inForce',
    year: 2022,
    kind: 'programme',
    expiresWithin: 6,
    idleFor: 12,
    on: '2022-09-05',
  } as const;
  expect(filtersOf(addressOf(filters))).toEqual(filters);
});

test('filters that are not set leave nothing in the address', () => {
  expect(addressOf({ q: '' })).toEqual({});
  expect(addressOf({ field: 'Trao đổi thông tin' })).toEqual({ 'linh-vuc': 'Trao đổi thông tin' });
});

test('what is no value of a filter is as if it were not there', () => {
  const search = {
    'trang-thai': 'lost',
    nam: '22',
    'het-han-trong': '0',
    ben: 'nobody',
    ngay: '2022-02-30',
    khac: 'x',
  };
  expect(filtersOf(search)).toEqual({});
});

test('a day of an address is a day of the calendar', () => {
  expect(dayOf('2022-09-05')).toBe('2022-09-05');
  for (const wrong of ['2022-9-5', '05/9/2022', '2023-02-29', '0000-01-01', 7])
    expect(dayOf(wrong)).toBeUndefined();
});
