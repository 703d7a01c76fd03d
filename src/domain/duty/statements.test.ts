import { expect, test } from 'vitest';
import { shippedVersion } from '../calendar/shipped-years.ts';
import { openCalendar } from '../calendar/working-calendar.ts';
import type { Timing } from '../law/timing-words.ts';
import { complete } from './complete.ts';
import { extend } from './extend.ts';
import { hold } from './hold.ts';
import { reopen } from './reopen.ts';
import { resume } from './resume.ts';
import type { StatedFulfilment } from './stated-fulfilment.ts';
import { waive } from './waive.ts';

const calendar = openCalendar({ version: shippedVersion });
const fiveWorkingDays: Timing = {
  class: 'within',
  amount: 5,
  unit: 'workingDay',
  every: null,
  dueBy: null,
  trigger: 'nhận được yêu cầu',
  quote: 'trong thời hạn 05 ngày làm việc kể từ ngày nhận được yêu cầu',
};
const quarterly: Timing = {
  ...fiveWorkingDays,
  class: 'recurring',
  amount: null,
  unit: null,
  every: { amount: 1, unit: 'quarter' },
};

/** Requested on Monday 05/9/2022 and due on Monday the 12th, unless the test says otherwise. */
const fulfilment = (more: Partial<StatedFulfilment> = {}): StatedFulfilment => ({
  state: 'open',
  doneOn: null,
  waivedReason: null,
  heldSince: null,
  heldReason: null,
  pauses: [],
  extensions: [],
  dueOn: '2022-09-12',
  dueAt: '2022-09-12T16:59:59.000Z',
  timing: fiveWorkingDays,
  occasion: 'Công văn số 12/TA-HS',
  eventOn: '2022-09-05',
  eventAt: null,
  ...more,
});
const every = fulfilment({ timing: quarterly, occasion: null, eventOn: null });
const settled = [fulfilment({ state: 'done', doneOn: '2022-09-09' }), fulfilment({ state: 'lapsed' })];

test('what is done is done on its day, also late, and said on any later one', () => {
  const said = complete(fulfilment(), { doneOn: '2022-09-20', today: '2022-10-01' }, calendar);
  expect(said).toEqual({ ok: true, value: { state: 'done', doneOn: '2022-09-20' } });
});

test.each([
  ['the day after today', { doneOn: '2022-09-21', today: '2022-09-20' }, 'doneInFuture'],
  ['a day before its event', { doneOn: '2022-09-04', today: '2022-09-20' }, 'doneBeforeEvent'],
])('nothing is done on %s', (_when, said, code) => {
  expect(complete(fulfilment(), said, calendar)).toEqual({ ok: false, refusal: code });
});

test('what is to be done before an event may be done before it', () => {
  const before = fulfilment({ timing: { ...fiveWorkingDays, class: 'before' }, eventOn: '2022-09-19' });
  expect(complete(before, { doneOn: '2022-09-09', today: '2022-09-09' }, calendar).ok).toBe(true);
});

test.each(settled)('what is $state is neither done, waived, held nor prolonged again', (one) => {
  const allowed = { amount: 5, unit: 'workingDay', eId: 'art_5' } as const;
  const today = '2022-09-20';
  const tried = [
    complete(one, { doneOn: today, today }, calendar),
    waive(one, 'Không cần nữa'),
    hold(one, { on: today, reason: 'Chờ' }),
    extend(one, { amount: 1, allowed, today }, calendar),
  ];
  expect(tried).toEqual(tried.map(() => ({ ok: false, refusal: 'fulfilmentSettled' })));
});

test.each([
  ['done', 'taken back', { ok: true, value: { state: 'open', doneOn: null, waivedReason: null } }],
  ['waived', 'taken back', { ok: true, value: { state: 'open', doneOn: null, waivedReason: null } }],
  ['open', 'refused', { ok: false, refusal: 'fulfilmentOpen' }],
  ['lapsed', 'refused', { ok: false, refusal: 'fulfilmentLapsed' }],
] as const)('reopening what is %s is %s', (state, _how, outcome) => {
  expect(reopen({ state })).toEqual(outcome);
});

test('a rest shifts a deadline that runs from an event by its days, the day of going on not among them', () => {
  const resting = fulfilment({ heldSince: '2022-09-07', heldReason: 'Chờ hồ sơ' });
  // 07, 08, 09 rest; 06, 12, 13, 14, 15 count.
  expect(resume(resting, '2022-09-12', calendar)).toEqual({
    ok: true,
    value: {
      heldSince: null,
      heldReason: null,
      pauses: [{ from: '2022-09-07', to: '2022-09-11' }],
      dueOn: '2022-09-15',
      dueAt: '2022-09-15T23:59:59+07:00',
    },
  });
});

test('two rests add up, and an extension before them goes on from the shifted end', () => {
  const resting = fulfilment({
    pauses: [{ from: '2022-09-06', to: '2022-09-06' }],
    extensions: [{ amount: 2, unit: 'workingDay', eId: 'art_5', on: '2022-09-06' }],
    heldSince: '2022-09-08',
    heldReason: 'Chờ hồ sơ',
  });
  // 07, 09, 12, 13, 14 count, then 15 and 16 of the extension.
  expect(resume(resting, '2022-09-09', calendar)).toMatchObject({ value: { dueOn: '2022-09-16' } });
});

test('a fixed or recurring day stays, however long it rests', () => {
  const resumed = resume({ ...every, heldSince: '2022-09-07', heldReason: 'Chờ' }, '2022-10-20', calendar);
  expect(resumed).toEqual({ ok: true, value: { heldSince: null, heldReason: null } });
});

test('a rest that ends on the day it began shifts nothing', () => {
  const resumed = resume(fulfilment({ heldSince: '2022-09-07', heldReason: 'Chờ' }), '2022-09-07', calendar);
  expect(resumed).toEqual({ ok: true, value: { heldSince: null, heldReason: null } });
});

test('what is done while it rests has rested until then', () => {
  const resting = fulfilment({ heldSince: '2022-09-07', heldReason: 'Chờ hồ sơ' });
  const said = complete(resting, { doneOn: '2022-09-14', today: '2022-09-14' }, calendar);
  expect(said).toMatchObject({ value: { state: 'done', heldSince: null, dueOn: '2022-09-19' } });
});

test('nothing rests twice, and nothing goes on that does not rest', () => {
  const resting = fulfilment({ heldSince: '2022-09-07', heldReason: 'Chờ' });
  expect(hold(resting, { on: '2022-09-08', reason: 'Chờ nữa' })).toMatchObject({ refusal: 'alreadyHeld' });
  expect(resume(fulfilment(), '2022-09-08', calendar)).toMatchObject({ refusal: 'notHeld' });
  expect(waive(resting, 'Không cần nữa')).toMatchObject({ value: { state: 'waived', heldSince: null } });
});

const allowed = { amount: 5, unit: 'workingDay', eId: 'art_5__cl_2' } as const;
test('an extension goes on from the end, with its provision and the day on which it was said', () => {
  const today = '2022-09-08';
  expect(extend(fulfilment(), { amount: 3, allowed, today }, calendar)).toEqual({
    ok: true,
    value: {
      extensions: [{ amount: 3, unit: 'workingDay', eId: 'art_5__cl_2', on: today }],
      dueOn: '2022-09-15',
      dueAt: '2022-09-15T23:59:59+07:00',
    },
  });
});

test.each([
  ['more than the text allows', fulfilment(), { amount: 5.5, allowed }, 'extensionTooLong'],
  ['where the text allows none', fulfilment(), { amount: 1, allowed: null }, 'noExtension'],
  ['of a recurring day', every, { amount: 1, allowed }, 'noExtension'],
])('no extension %s', (_what, one, said, code) => {
  expect(extend(one, { ...said, today: '2022-09-08' }, calendar)).toMatchObject({ refusal: code });
});
