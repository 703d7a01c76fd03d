import { expect, test } from 'vitest';
import { type HeldAppointment, planHandover } from './handover.ts';

const on = '2022-10-01';
const today = '2022-09-05';
const office: HeldAppointment = {
  id: 'given',
  positionId: 'office',
  roles: ['officer'],
  state: 'confirmed',
  from: '2020-01-01',
  until: null,
};

test.each<[string, Partial<HeldAppointment>, object | null]>([
  [
    'what holds',
    {},
    { ending: 'ended', follows: { kind: 'new', term: { from: on, until: null }, state: 'confirmed' } },
  ],
  [
    'a leader’s',
    { roles: ['leader'] },
    { ending: 'ended', follows: { kind: 'new', term: { from: on, until: null }, state: 'proposed' } },
  ],
  [
    'one with an end',
    { until: '2023-01-01' },
    {
      ending: 'ended',
      follows: { kind: 'new', term: { from: on, until: '2023-01-01' }, state: 'confirmed' },
    },
  ],
  [
    'one that begins later',
    { from: '2022-12-01' },
    {
      ending: 'withdrawn',
      follows: { kind: 'new', term: { from: '2022-12-01', until: null }, state: 'confirmed' },
    },
  ],
  [
    'one that waits for the second person',
    { roles: ['leader'], state: 'proposed' },
    { ending: 'withdrawn', follows: { kind: 'new', term: { from: on, until: null }, state: 'proposed' } },
  ],
  ['one that has ended by then', { until: on }, null],
  ['one that never held', { state: 'withdrawn' }, null],
])('handing over %s', (_case, change, expected) => {
  const appointment = { ...office, ...change };
  const outcome = planHandover([appointment], [], { on, today });
  expect(outcome).toEqual({ ok: true, value: expected === null ? [] : [{ appointment, ...expected }] });
});

test.each<[string, Partial<HeldAppointment>, string]>([
  ['covers it', { roles: ['officer', 'clerk'] }, 'standing'],
  ['lacks a role', { roles: ['clerk'] }, 'alreadyAppointed'],
  ['ends too early', { until: '2023-01-01' }, 'alreadyAppointed'],
  ['ended before', { until: '2022-01-01' }, 'new'],
  ['is another position', { positionId: 'elsewhere' }, 'new'],
  ['was withdrawn', { state: 'withdrawn' }, 'new'],
])('the receiver’s own appointment %s: %s', (_case, change, expected) => {
  const outcome = planHandover([office], [{ ...office, id: 'own', ...change }], { on, today });
  expect(outcome.ok ? outcome.value[0]?.follows.kind : outcome.refusal).toBe(expected);
});

test('what has begun is not undone by a day before its beginning', () => {
  const outcome = planHandover([office], [], { on: '1999-01-01', today });
  expect(outcome).toEqual({ ok: false, refusal: 'periodBackwards' });
});
