import { expect, test } from 'vitest';
import { shippedVersion } from '../calendar/shipped-years.ts';
import { openCalendar } from '../calendar/working-calendar.ts';
import type { DutyContent } from '../regulation/duty-content.ts';
import { bindingTime } from './binding-time.ts';
import { type Occasion, openOccasion } from './open-occasion.ts';

const calendar = openCalendar({ version: shippedVersion });
const reading = (more: Partial<DutyContent> = {}): DutyContent => ({
  eId: 'art_2__cl_1',
  class: 'within',
  amount: 3,
  unit: 'workingDay',
  every: null,
  dueBy: null,
  trigger: 'nhận được yêu cầu',
  actor: 'Tòa án',
  recipient: 'Viện kiểm sát',
  action: 'chuyển hồ sơ',
  quote: 'trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu',
  obliged: { to: 'everyParty' },
  owedTo: null,
  agreedDefault: null,
  ...more,
});
const binding = { from: '2022-09-01', to: '2027-08-31' };
const occasion = (eventOn: string, more: Partial<Occasion> = {}): Occasion => ({
  eventOn,
  eventAt: null,
  today: '2022-09-12',
  ...more,
});
const open = (duty: DutyContent, event: Occasion) => openOccasion(duty, binding, event, calendar);

test.each([
  ['working days', reading(), occasion('2022-09-08'), { opensOn: '2022-09-08', dueOn: '2022-09-13' }],
  [
    'at once',
    reading({ class: 'immediate', amount: null, unit: null }),
    occasion('2022-09-08'),
    { opensOn: '2022-09-08', dueOn: '2022-09-08' },
  ],
  [
    'an agreed length where the text says only “kịp thời”',
    reading({ class: 'soft', amount: null, unit: null, agreedDefault: { amount: 2, unit: 'day' } }),
    occasion('2022-09-05'),
    { opensOn: '2022-09-05', dueOn: '2022-09-07' },
  ],
  [
    'before an event that is still to come, from the day it is entered',
    reading({ class: 'before', trigger: 'ngày họp', quote: 'chậm nhất 03 ngày làm việc trước ngày họp' }),
    occasion('2022-09-20'),
    { opensOn: '2022-09-12', dueOn: '2022-09-15' },
  ],
])('an event starts a deadline: %s', (_how, duty, event, value) => {
  expect(open(duty, event)).toMatchObject({ ok: true, value });
});

test('hours run from the instant', () => {
  const hours = reading({ amount: 24, unit: 'hour' });
  const event = occasion('2022-09-08', { eventAt: '2022-09-08T03:30:00Z' });
  expect(open(hours, event)).toMatchObject({
    value: { dueOn: '2022-09-09', dueAt: '2022-09-09T10:30:00+07:00' },
  });
});

test.each([
  ['recurs', reading({ class: 'recurring', every: { amount: 1, unit: 'quarter' } }), 'notByOccasion'],
  ['only prolongs another', reading({ class: 'extension' }), 'notByOccasion'],
  [
    'starts when the regulation takes effect',
    reading({ trigger: 'ngày Quy chế này có hiệu lực' }),
    'notByOccasion',
  ],
  ['has no length', reading({ class: 'soft', amount: null, unit: null }), 'noDeadlineCounted'],
] as const)('a duty that %s is not opened by an event', (_what, duty, code) => {
  expect(open(duty, occasion('2022-09-08'))).toEqual({ ok: false, refusal: code });
});

test.each([
  ['after today', occasion('2022-09-13'), 'eventInFuture'],
  ['before the regulation binds the agency', occasion('2022-08-31'), 'eventOutsideValidity'],
  ['after it has ended', occasion('2027-09-01', { today: '2027-10-01' }), 'eventOutsideValidity'],
])('no event %s', (_when, event, code) => {
  expect(open(reading(), event)).toEqual({ ok: false, refusal: code });
});

test('a duty binds from when its text holds, the agency has accepted it and another one too', () => {
  const party = (agencyId: string, acceptedOn: string | null) =>
    ({ agencyId, role: 'member', acceptedOn }) as const;
  const validity = { from: '2022-09-01', to: null };
  const three = [party('a', '2022-08-20'), party('b', '2022-09-03'), party('c', '2022-09-10')];
  expect(bindingTime('a', three, validity)).toEqual({ from: '2022-09-03', to: null });
  expect(bindingTime('c', three, validity)).toEqual({ from: '2022-09-10', to: null });
  expect(bindingTime('a', [party('a', '2022-08-20'), party('b', null)], validity)).toBeNull();
  expect(bindingTime('b', [party('a', '2022-08-20'), party('b', null)], validity)).toBeNull();
  expect(bindingTime('a', three, { from: null, to: null })).toBeNull();
});
