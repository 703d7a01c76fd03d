import { expect, test } from 'vitest';
import { checkExpiry, decideConfirmation, type KeyFacts, latestExpiry, stateOfKey } from './key-state.ts';

const today = '2022-09-05';
const key: KeyFacts = {
  personId: 'holder',
  confirmed: true,
  revoked: false,
  expiresOn: '2022-12-31',
  held: true,
};

test.each([
  ['active', {}],
  ['active', { expiresOn: today }],
  ['waiting', { confirmed: false }],
  ['expired', { expiresOn: '2022-09-04' }],
  ['expired', { confirmed: false, expiresOn: '2022-09-04' }],
  ['ended', { held: false }],
  ['revoked', { revoked: true, held: false }],
] as const)('a key is %s when %o', (state, more) => {
  expect(stateOfKey({ ...key, ...more }, today)).toBe(state);
});

test.each([
  ['2022-09-05', '2023-09-05'],
  ['2024-02-29', '2025-02-28'],
])('a key made on %s works until %s at most', (made, last) => {
  expect(latestExpiry(made)).toBe(last);
});

test('a key ends today at the earliest and in a year at the latest', () => {
  expect(checkExpiry('2022-09-04', today)).toEqual({ ok: false, refusal: 'periodBackwards' });
  expect(checkExpiry('2022-09-05', today)).toEqual({ ok: true, value: '2022-09-05' });
  expect(checkExpiry('2023-09-05', today)).toEqual({ ok: true, value: '2023-09-05' });
  expect(checkExpiry('2023-09-06', today)).toEqual({ ok: false, refusal: 'keyTooLong' });
});

test('an administrator confirms what waits, once, and never their own', () => {
  const waiting = { ...key, confirmed: false };
  expect(decideConfirmation(waiting, 'administrator', today)).toEqual({ ok: true, value: 'confirmed' });
  expect(decideConfirmation(waiting, 'holder', today)).toEqual({ ok: false, refusal: 'ownKey' });
  for (const decided of [
    key,
    { ...waiting, revoked: true },
    { ...waiting, held: false },
    { ...waiting, expiresOn: '2022-09-01' },
  ]) {
    expect(decideConfirmation(decided, 'administrator', today)).toEqual({ ok: false, refusal: 'keyDecided' });
  }
});
