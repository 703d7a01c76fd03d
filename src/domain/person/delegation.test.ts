import { expect, test } from 'vitest';
import { checkDelegation, type DelegationSide } from './delegation.ts';

const head: DelegationSide = { personId: 'head', state: 'confirmed', from: '2020-01-01', until: null };
const deputy: DelegationSide = {
  personId: 'deputy',
  state: 'confirmed',
  from: '2021-01-01',
  until: '2024-01-01',
};
const term = { from: '2022-01-01', until: '2022-02-01' };

test.each<[string, string, DelegationSide, typeof term, string]>([
  ['by the giver', 'head', deputy, term, 'ok'],
  ['by an administrator', 'administrator', deputy, term, 'ok'],
  ['by the receiver', 'deputy', deputy, term, 'ownAppointment'],
  ['to oneself', 'head', { ...deputy, personId: 'head' }, term, 'samePerson'],
  ['without a day', 'head', deputy, { from: '2022-01-01', until: '2022-01-01' }, 'periodBackwards'],
  [
    'before both hold',
    'head',
    deputy,
    { from: '2020-12-31', until: '2022-01-01' },
    'delegationOutsideAppointment',
  ],
  ['beyond one', 'head', deputy, { from: '2022-01-01', until: '2024-01-02' }, 'delegationOutsideAppointment'],
  ['to the last day', 'head', deputy, { from: '2022-01-01', until: '2024-01-01' }, 'ok'],
  ['to one not confirmed', 'head', { ...deputy, state: 'proposed' }, term, 'delegationOutsideAppointment'],
])('delegating %s', (...[, actorId, receiver, period, expected]) => {
  const outcome = checkDelegation(actorId, head, receiver, period);
  expect(outcome.ok ? 'ok' : outcome.refusal).toBe(expected);
});
