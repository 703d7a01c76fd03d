import { expect, test } from 'vitest';
import {
  type AppointmentState,
  decideAppointment,
  decideConfirmation,
  decideEnding,
  decideOpening,
  type NewAppointment,
  refusalOfOpening,
} from './appoint.ts';

const usual: NewAppointment = {
  proposedBy: 'administrator',
  personId: 'somebody',
  roles: ['officer'],
  term: { from: '2022-01-01', until: null },
  position: { from: '2020-01-01', until: null },
  operating: false,
};

test.each<[string, Partial<NewAppointment>, string]>([
  ['an officer', {}, 'confirmed'],
  ['an unknown person', { personId: null }, 'confirmed'],
  ['an administrator', { roles: ['agencyAdministrator', 'clerk'] }, 'confirmed'],
  ['a leader', { roles: ['officer', 'leader'] }, 'proposed'],
  ['oneself', { personId: 'administrator' }, 'ownAppointment'],
  ['an auditor outside of the operating body', { roles: ['auditor'] }, 'roleOfOperator'],
  ['a system administrator outside of it', { roles: ['systemAdministrator'] }, 'roleOfOperator'],
  ['an auditor in the operating body', { roles: ['auditor'], operating: true }, 'confirmed'],
  ['an end before the beginning', { term: { from: '2022-01-01', until: '2022-01-01' } }, 'periodBackwards'],
  ['before the position', { term: { from: '2019-12-31', until: null } }, 'outsidePosition'],
  ['beyond the position', { position: { from: '2020-01-01', until: '2023-01-01' } }, 'outsidePosition'],
  [
    'as long as the position',
    {
      term: { from: '2020-01-01', until: '2023-01-01' },
      position: { from: '2020-01-01', until: '2023-01-01' },
    },
    'confirmed',
  ],
])('appointing %s: %s', (_case, change, expected) => {
  const outcome = decideAppointment({ ...usual, ...change });
  expect(outcome.ok ? outcome.value : outcome.refusal).toBe(expected);
});

test.each<[string, string, AppointmentState, string]>([
  ['second', 'administrator', 'proposed', 'ok'],
  ['administrator', 'administrator', 'proposed', 'needsSecondPerson'],
  ['somebody', 'administrator', 'proposed', 'ownAppointment'],
  ['somebody', 'somebody', 'confirmed', 'ownAppointment'],
  ['second', 'administrator', 'confirmed', 'notProposed'],
  ['second', 'administrator', 'withdrawn', 'notProposed'],
])('%s confirms what %s proposed and is %s: %s', (actor, proposedBy, state, expected) => {
  const outcome = decideConfirmation(actor, { personId: 'somebody', proposedBy, state });
  expect(outcome.ok ? 'ok' : outcome.refusal).toBe(expected);
});

const today = '2022-09-05';
test.each<[string, string, string | null, AppointmentState, string]>([
  ['2022-10-01', '2022-01-01', null, 'confirmed', 'ended'],
  ['2022-02-01', '2022-01-01', null, 'confirmed', 'ended'],
  ['2022-01-01', '2022-01-01', null, 'confirmed', 'periodBackwards'],
  ['2022-10-01', '2022-10-01', null, 'confirmed', 'withdrawn'],
  ['2022-10-01', '2022-01-01', null, 'proposed', 'withdrawn'],
  ['2022-10-01', '2022-01-01', '2022-10-01', 'confirmed', 'appointmentEnded'],
  ['2022-09-30', '2022-01-01', '2022-10-01', 'confirmed', 'ended'],
  ['2022-10-01', '2022-01-01', null, 'withdrawn', 'appointmentEnded'],
])('ending on %s what holds from %s to %s and is %s: %s', (...[until, from, end, state, expected]) => {
  const outcome = decideEnding({ from, until: end, state }, until, today);
  expect(outcome.ok ? outcome.value : outcome.refusal).toBe(expected);
});

test.each([
  [{ ended: false, administered: false }, null],
  [{ ended: true, administered: false }, 'agencyEnded'],
  [{ ended: false, administered: true }, 'administratorPresent'],
  [{ ended: true, administered: true }, 'agencyEnded'],
])('an agency that stands like %o is not opened because of: %s', (agency, expected) => {
  expect(refusalOfOpening(agency)).toBe(expected);
});

test.each([
  [{ own: false, ended: false, administered: false }, 'ok'],
  [{ own: true, ended: false, administered: false }, 'ownAppointment'],
  [{ own: false, ended: true, administered: false }, 'agencyEnded'],
  [{ own: false, ended: false, administered: true }, 'administratorPresent'],
])('opening an agency that stands like %o: %s', (opening, expected) => {
  const outcome = decideOpening(opening, '2022-01-01', '2022-09-05');
  expect(outcome.ok ? 'ok' : outcome.refusal).toBe(expected);
});

test.each([
  ['2023-09-05', '2022-09-05', true],
  ['2023-09-06', '2022-09-05', false],
  ['2025-02-28', '2024-02-29', true],
  ['2025-03-01', '2024-02-29', false],
])('a first administrator from %s, entered on %s: %s', (from, today, allowed) => {
  const opening = { own: false, ended: false, administered: false };
  expect(decideOpening(opening, from, today).ok).toBe(allowed);
});
