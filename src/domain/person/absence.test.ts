import { expect, test } from 'vitest';
import { checkAbsence, decideReturn } from './absence.ts';

const absent = { personId: 'a', current: true };
const substitute = { personId: 'b', current: true };
const week = { from: '2022-09-12', until: '2022-09-16' };

test('somebody is away for some days or one, with a substitute or none', () => {
  expect(checkAbsence(absent, substitute, week).ok).toBe(true);
  expect(checkAbsence(absent, null, { from: '2022-09-12', until: '2022-09-12' }).ok).toBe(true);
});

test.each([
  ['in their own place', { absent, substitute: absent, ...week }, 'samePerson'],
  [
    'until a day before the first',
    { absent, substitute: null, from: '2022-09-12', until: '2022-09-11' },
    'periodBackwards',
  ],
  [
    'from a position they have left',
    { absent: { ...absent, current: false }, substitute: null, ...week },
    'appointmentEnded',
  ],
  [
    'with one who has left',
    { absent, substitute: { ...substitute, current: false }, ...week },
    'appointmentEnded',
  ],
] as const)('nobody is away %s', (_, said, code) => {
  expect(checkAbsence(said.absent, said.substitute, said)).toEqual({ ok: false, refusal: code });
});

test.each([
  ['before it began', '2022-09-09', 'dropped'],
  ['on its first day', '2022-09-12', 'dropped'],
  ['while it lasts', '2022-09-13', 'cut'],
  ['on its last day', '2022-09-16', 'cut'],
  ['after it', '2022-09-17', 'over'],
])('who is back %s', (_, today, decided) => {
  expect(decideReturn(week, today)).toBe(decided);
});
