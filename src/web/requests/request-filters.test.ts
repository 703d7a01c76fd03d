import { expect, test } from 'vitest';
import { requestAddress } from '../shell/request-address.ts';
import { addressOf, askedFor, viewOf } from './request-filters.ts';
import type { BoxView } from './request-filters.ts';

const id = '01983a5e-7c00-7000-8000-000000000001';
const whole: BoxView = {
  part: 'from',
  queue: 'overdue',
  filters: {
    regulationId: id,
    kind: 'decision',
    outcome: 'agreed',
    mine: true,
    from: '2022-01-05',
    q: 'hồ sơ',
  },
  chosen: id,
};

test('a view of the boxes comes back from its address as it was', () => {
  expect(viewOf(requestAddress(addressOf(whole)))).toEqual(whole);
});

test('an address that says nothing is what is open in the inbox', () => {
  expect(viewOf(requestAddress({}))).toEqual({ part: 'to', queue: 'open', filters: {}, chosen: undefined });
});

test('what is no value of a filter counts as not said', () => {
  const address = {
    hop: 'x',
    hang: 'x',
    quyche: 'x',
    loai: 'x',
    tu: '2022-02-31',
    khan: 'x',
    do: 'x',
    'cua-toi': '1',
  };
  expect(viewOf(requestAddress(address)).filters).toEqual({});
});

test('the server is told yes in a word, and what is not set is left out', () => {
  expect(askedFor({ ...whole, filters: { mine: true, late: undefined, kind: 'notice' } })).toEqual({
    part: 'from',
    queue: 'overdue',
    kind: 'notice',
    mine: 'true',
  });
});
