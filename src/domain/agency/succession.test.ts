import { expect, test } from 'vitest';
import type { SuccessionKind } from './agency.ts';
import { canBeSucceeded, checkSuccession, type Party } from './succession.ts';

const day = '2025-07-01';
const old = (id: string, more: Partial<Party> = {}): Party => ({
  id,
  establishedOn: '1991-10-01',
  endedOn: null,
  changedOn: '1991-10-01',
  succeededOn: null,
  ...more,
});
const a = old('a');
const b = old('b');
const c = old('c');

test.each<[SuccessionKind, Party[], Party[], number, string]>([
  ['renamed', [a], [b], 0, 'ok'],
  ['renamed', [a], [], 1, 'ok'],
  ['renamed', [a, b], [c], 0, 'successionIncomplete'],
  ['merged', [a, b], [], 1, 'ok'],
  ['merged', [a], [b], 0, 'ok'],
  ['merged', [a], [], 1, 'successionIncomplete'],
  ['merged', [a, b], [], 0, 'successionIncomplete'],
  ['split', [a], [b], 1, 'ok'],
  ['split', [a], [b], 0, 'successionIncomplete'],
  ['dissolved', [a, b], [], 0, 'ok'],
  ['dissolved', [a], [b], 0, 'successionIncomplete'],
  ['transferred', [a], [b, c], 0, 'ok'],
  ['transferred', [a], [], 0, 'successionIncomplete'],
  ['merged', [a, b], [b], 0, 'successionLoop'],
  ['merged', [old('a', { succeededOn: day })], [b], 0, 'successionLoop'],
  ['merged', [old('a', { succeededOn: '2020-01-01' })], [b], 0, 'ok'],
  ['merged', [old('a', { endedOn: '2024-01-01' })], [b], 0, 'agencyEnded'],
  ['merged', [a], [old('b', { endedOn: day })], 0, 'agencyEnded'],
  ['merged', [a], [old('b', { endedOn: '2026-01-01' })], 0, 'ok'],
  ['merged', [a], [old('b', { establishedOn: '2025-07-02' })], 0, 'periodBackwards'],
  ['dissolved', [old('a', { changedOn: day })], [], 0, 'periodBackwards'],
])('%s of %o into %o and %i new ones: %s', (...[kind, predecessors, successors, founded, expected]) => {
  const outcome = checkSuccession({ kind, effectiveOn: day, predecessors, successors, founded });
  expect(outcome.ok ? 'ok' : outcome.refusal).toBe(expected);
});

test('an agency can be succeeded until its end is decided, also one that lies ahead', () => {
  expect(canBeSucceeded(a)).toBe(true);
  expect(canBeSucceeded(old('a', { endedOn: '2024-01-01' }))).toBe(false);
  expect(canBeSucceeded(old('a', { endedOn: '2099-01-01' }))).toBe(false);
});
