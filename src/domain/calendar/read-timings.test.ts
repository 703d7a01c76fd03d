import { expect, test } from 'vitest';
import { readTimings } from './read-timings.ts';

const event = { on: '2026-03-05' };

function lengthsOf(phrase: string) {
  return readTimings(phrase, event).map(({ class: kind, amount, unit }) => [kind, amount, unit]);
}

test.each([
  'Trong thời hạn 05 ngày làm việc'.normalize('NFD'),
  '“Trong 05 ngày làm việc”;',
  '- TRONG   05\u00a0NGÀY LÀM VIỆC.',
  'trong 05 ngay lam viec',
])('“%s” is five working days, however it is written', (phrase) => {
  expect(lengthsOf(phrase)).toEqual([['within', 5, 'workingDay']]);
});

test.each([
  ['trong 30 phút', ['within', 0.5, 'hour']],
  ['chậm nhất mười lăm phút trước khi họp', ['before', 0.25, 'hour']],
  ['trong 1 giờ 30 phút', ['within', 1.5, 'hour']],
  ['trong 1440 phút', ['within', 24, 'hour']],
  ['trong thời hạn 01 năm 06 tháng', ['within', 18, 'month']],
  ['trong 02 tháng 15 ngày', ['within', 2.5, 'month']],
  ['gia hạn 01 tuần 03 ngày', ['extension', 10, 'day']],
  ['trong 01 ngày 12 giờ', ['within', 36, 'hour']],
])('“%s” is one length', (phrase, length) => {
  expect(lengthsOf(phrase)).toEqual([length]);
});

test.each(['lúc 16 giờ 30 phút', 'trước 16 giờ 30 phút ngày 15', 'cuối giờ'])(
  '“%s” says no length',
  (phrase) => {
    expect(lengthsOf(phrase)).toEqual([]);
  },
);

test('a date is no length in two units', () => {
  expect(lengthsOf('ngày 15 tháng 6 năm 2026')).toEqual([['byDate', null, null]]);
});
