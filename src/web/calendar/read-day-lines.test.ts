import { expect, test } from 'vitest';
import { daysOf, inOrder, rowOn, rowsOf } from './day-rows.ts';
import { readDayLines } from './read-day-lines.ts';

const all = { year: 2022, own: false };

test('each line is a day with its reason, as it stands in a decision', () => {
  const { rows, wrong } = readDayLines('03/01 nghỉ bù Tết Dương lịch\n11/4 Giỗ Tổ\n2/9 Quốc khánh', all);
  expect(wrong).toEqual([]);
  expect(daysOf(rows, 2022)?.daysOff).toEqual([
    { day: '2022-01-03', why: 'compensatory' },
    { day: '2022-04-11', why: 'hungKings' },
    { day: '2022-09-02', why: 'national' },
  ]);
});

test('a stretch leaves its weekend out, which is off anyway', () => {
  const { rows } = readDayLines('31/1 - 04/2/2022: Tết Nguyên đán\n29/4–3/5 nghỉ hoán đổi', all);
  expect(rows.map(({ day }) => day)).toEqual([
    '31/01/2022',
    '01/02/2022',
    '02/02/2022',
    '03/02/2022',
    '04/02/2022',
    '29/4/2022',
    '02/5/2022',
    '03/5/2022',
  ]);
});

test('a make-up day says for which day it is worked, and a half day which half is off', () => {
  const { rows } = readDayLines('5/2 làm bù 31/1\n30/12 nghỉ chiều', all);
  expect(daysOf(rows, 2022)).toEqual({
    daysOff: [],
    workedDays: [{ day: '2022-02-05', insteadOf: '2022-01-31' }],
    halfDays: [{ day: '2022-12-30', half: 'afternoon' }],
  });
});

test('a fixed holiday needs no reason; a line without a day, or with an unknown reason, is named', () => {
  const { rows, wrong } = readDayLines('30/4\n1/5\n\n31/2 Tết\nTết\n15/8 nghỉ mát\n1/1 - 1/12 Tết', all);
  expect(rows.map(({ why }) => why)).toEqual(['reunification', 'labour']);
  expect(wrong).toEqual(['31/2 Tết', 'Tết', '15/8 nghỉ mát', '1/1 - 1/12 Tết']);
});

test('an agency says no reason for its own days', () => {
  const { rows, wrong } = readDayLines('26/7 ngày truyền thống của ngành', { year: 2022, own: true });
  expect([rows, wrong]).toEqual([[{ kind: 'off', day: '26/7/2022', why: 'own', insteadOf: '' }], []]);
});

test('days turned into rows and back are the same days', () => {
  const days = {
    daysOff: [{ day: '2022-09-01', why: 'national' as const }],
    workedDays: [{ day: '2022-09-10', insteadOf: null }],
    halfDays: [{ day: '2022-12-30', half: 'morning' as const }],
  };
  expect(daysOf(rowsOf(days), 2022)).toEqual(days);
  expect(daysOf([{ kind: 'off', day: '31/2', why: 'tet', insteadOf: '' }], 2022)).toBeNull();
});

test('rows are put in the order of their days, those without a day last', () => {
  const typed = ['', '2/9', '31/1/2022', '1/2'].map((day) => ({ ...rowOn('2022-01-01'), day }));
  expect(inOrder(typed, 2022).map(({ day }) => day)).toEqual(['31/1/2022', '1/2', '2/9', '']);
});
