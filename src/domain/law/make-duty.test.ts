import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSoundTiming } from '../regulation/sound-timing.ts';
import { readPhrase, readPhrases } from './make-duty.ts';

const nothing = { amount: null, unit: null, every: null, dueBy: null, trigger: null };
const within = { ...nothing, class: 'within' };
const recurring = { ...nothing, class: 'recurring' };
const [month, quarter, year] = (['month', 'quarter', 'year'] as const).map((unit) => ({ amount: 1, unit }));

test.each([
  [
    'trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu',
    { ...within, amount: 3, unit: 'workingDay', trigger: 'nhận được yêu cầu' },
  ],
  ['03 ngày làm việc', { ...within, amount: 3, unit: 'workingDay' }],
  ['Trong vòng 24 giờ', { ...within, amount: 24, unit: 'hour' }],
  ['gửi ngay trong thời hạn 24 giờ', { ...within, amount: 24, unit: 'hour' }],
  ['nửa ngày', { ...within, amount: 0.5, unit: 'day' }],
  ['trong thời hạn 01 tháng rưỡi', { ...within, amount: 1.5, unit: 'month' }],
  ['ngày làm việc tiếp theo', { ...within, amount: 1, unit: 'workingDay' }],
  ['quá 40 ngày', { ...within, amount: 40, unit: 'day' }],
  ['trong ngày làm việc tiếp theo', { ...within, amount: 1, unit: 'workingDay' }],
  ['trước khi họp 05 ngày', { ...nothing, class: 'before', amount: 5, unit: 'day', trigger: 'họp' }],
  ['kéo dài không quá 02 tháng', { ...nothing, class: 'extension', amount: 2, unit: 'month' }],
  ['ngay', { ...nothing, class: 'immediate' }],
  ['ngay sau khi nhận tin báo', { ...nothing, class: 'immediate', trigger: 'nhận tin báo' }],
  ['trong ngày', { ...nothing, class: 'immediate', amount: 0, unit: 'day' }],
  ['kịp thời', { ...nothing, class: 'soft' }],
  ['hàng quý', { ...recurring, every: quarter }],
  ['06 tháng một lần', { ...recurring, every: { amount: 6, unit: 'month' } }],
  ['Hằng quý, 6 tháng', { ...recurring, every: quarter }],
  ['trước ngày 15/6 hằng năm', { ...recurring, every: year, dueBy: { day: 15, month: 6 } }],
  ['15/6', { ...recurring, every: year, dueBy: { day: 15, month: 6 } }],
  ['trước ngày 15', { ...recurring, every: month, dueBy: { day: 15 } }],
  ['ngày 25 tháng cuối kỳ', { ...recurring, every: quarter, dueBy: { day: 25, monthOfPeriod: 'last' } }],
  ['trong 05 ngày đầu quý', { ...recurring, every: quarter, dueBy: { day: 5, monthOfPeriod: 'first' } }],
  ['trước ngày 30/6/2022', { ...nothing, class: 'byDate', dueBy: { date: '2022-06-30' } }],
  ['ngày 30 tháng 6 năm 2022', { ...nothing, class: 'byDate', dueBy: { date: '2022-06-30' } }],
])('“%s” is proposed as what it says', (quote, timing) => {
  expect(readPhrase(quote)).toEqual({ ...timing, quote });
});

test('words with several times say all of them, a number before an adverb', () => {
  expect(readPhrases('vào ngày 15 và ngày 30 hằng tháng').map(({ dueBy }) => dueBy)).toEqual([
    { day: 15 },
    { day: 30 },
  ]);
  expect(
    readPhrases('báo cáo ngay và gửi văn bản trong thời hạn 02 ngày').map((timing) => timing.class),
  ).toEqual(['within', 'immediate']);
});

test('each of several times has its own quote, and a day without a period takes the one beside it', () => {
  const [period, day] = readPhrases('Sáu tháng một lần báo cáo; gửi chậm nhất ngày 12 của tháng cuối kỳ');
  expect(period).toMatchObject({
    every: { amount: 6, unit: 'month' },
    dueBy: null,
    quote: 'Sáu tháng một lần',
  });
  expect(day).toMatchObject({
    every: { amount: 6, unit: 'month' },
    dueBy: { day: 12, monthOfPeriod: 'last' },
    quote: 'chậm nhất ngày 12 của tháng cuối kỳ',
  });
});

test.each(['', ' ', 'gửi báo cáo bằng văn bản', 'cuối năm', '31/02/2022'])(
  'there is no time in “%s”',
  (quote) => {
    expect(readPhrase(quote)).toBeNull();
  },
);

test('whatever is marked, the proposal is sound and quotes the words as they are', () => {
  const word = fc.constantFrom(
    'trong thời hạn',
    'trước',
    'ngày',
    '15',
    '31/02',
    '/2022',
    '03 tháng',
    'hằng năm',
    'quý',
    'ngay',
    'sau khi',
    'nhận',
    'đầu',
    'cuối kỳ',
    'lần',
    'một',
    'không quá',
    ',',
  );
  const marked = fc.oneof(
    fc.array(word).map((words) => words.join(' ')),
    fc.string(),
  );
  fc.assert(
    fc.property(marked, (quote) => {
      const timing = readPhrase(quote);
      expect(timing === null || (isSoundTiming(timing) && timing.quote === quote)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
