import { expect, test } from 'vitest';
import { fingerprint } from '../platform/fingerprint.ts';
import { makeLink } from './make-link.ts';

const now = new Date('2026-01-05T08:00:00Z');

test('a link works for a day unless another time is named, and only the hash of its token is kept', () => {
  const made = makeLink('https://lientich.demo', now);
  const [page, token = ''] = made.link.split('#');
  expect(page).toBe('https://lientich.demo/dat-mat-khau');
  expect(made.tokenHash).toBe(fingerprint(token));
  expect(made.validUntil).toEqual(new Date('2026-01-06T08:00:00Z'));
  expect(makeLink('https://lientich.demo', now, 2).validUntil).toEqual(new Date('2026-01-05T10:00:00Z'));
});

test('no two links are alike', () => {
  expect(new Set(Array.from({ length: 100 }, () => makeLink('', now).link)).size).toBe(100);
});
