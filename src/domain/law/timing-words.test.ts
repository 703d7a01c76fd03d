import { expect, test } from 'vitest';
import { timingWords } from './timing-words.ts';
import type { Timing } from './timing-words.ts';

const bare: Timing = {
  class: 'soft',
  amount: null,
  unit: null,
  every: null,
  dueBy: null,
  trigger: null,
  quote: '',
};
const both = (timing: Partial<Timing>) => {
  const whole = { ...bare, ...timing };
  return [timingWords(whole, 'vi'), timingWords(whole, 'en')];
};

test('a length after an event names the length with two figures and what starts the clock', () => {
  expect(both({ class: 'within', amount: 3, unit: 'workingDay', trigger: 'nhận được yêu cầu' })).toEqual([
    'trong 03 ngày làm việc, kể từ khi nhận được yêu cầu',
    'within 3 working days of “nhận được yêu cầu”',
  ]);
  expect(both({ class: 'within', amount: 24, unit: 'hour' })).toEqual(['trong 24 giờ', 'within 24 hours']);
  expect(both({ class: 'within', amount: 1, unit: 'day', trigger: 'ngày ký' })).toEqual([
    'trong 01 ngày, kể từ ngày ký',
    'within 1 day of “ngày ký”',
  ]);
});

test('a length before an event counts back from it', () => {
  expect(both({ class: 'before', amount: 7, unit: 'day', trigger: 'mở phiên tòa' })).toEqual([
    'chậm nhất 07 ngày trước khi mở phiên tòa',
    'at least 7 days before “mở phiên tòa”',
  ]);
  expect(both({ class: 'before', amount: 10, unit: 'day', trigger: 'thời điểm cưỡng chế' })[0]).toBe(
    'chậm nhất 10 ngày trước thời điểm cưỡng chế',
  );
});

test('a length that first has to pass is said so; an event behind “sau khi” is none', () => {
  const weeks = { class: 'within', amount: 2, unit: 'week', trigger: 'nhận hồ sơ' } as const;
  expect(both({ ...weeks, quote: 'Sau hai tuần lễ tính từ lúc nhận hồ sơ' })).toEqual([
    'sau 02 tuần, kể từ khi nhận hồ sơ',
    '2 weeks after “nhận hồ sơ”',
  ]);
  const quote = 'sau khi nhận hồ sơ 02 tuần';
  expect(both({ ...weeks, quote })[0]).toBe('trong 02 tuần, kể từ khi nhận hồ sơ');
  expect(both({ ...weeks, quote: 'sau không quá 02 tuần' })[0]).toContain('trong');
});

test('at once is said with or without the event, and within the day is told apart', () => {
  expect(both({ class: 'immediate', quote: 'ngay' })).toEqual(['ngay', 'at once']);
  expect(both({ class: 'immediate', trigger: 'phát hiện vi phạm' })).toEqual([
    'ngay sau khi phát hiện vi phạm',
    'at once, upon “phát hiện vi phạm”',
  ]);
  expect(both({ class: 'immediate', amount: 0, unit: 'workingDay' })).toEqual([
    'trong ngày làm việc',
    'on the same working day',
  ]);
});

test('a period is said with its last day, before or by as the text has it', () => {
  const quarterly = { class: 'recurring', every: { amount: 1, unit: 'quarter' } } as const;
  const due = { day: 15, monthOfPeriod: 'last' } as const;
  expect(
    both({ ...quarterly, dueBy: due, quote: 'định kỳ hằng quý, trước ngày 15 của tháng cuối quý' }),
  ).toEqual([
    'định kỳ hằng quý, trước ngày 15 tháng cuối quý',
    'every quarter, before day 15 of the last month of the quarter',
  ]);
  expect(both({ ...quarterly, dueBy: due, quote: 'chậm nhất ngày 15' })[1]).toBe(
    'every quarter, by day 15 of the last month of the quarter',
  );
  expect(both({ class: 'recurring', every: { amount: 6, unit: 'month' } })).toEqual([
    'định kỳ 06 tháng một lần',
    'every 6 months',
  ]);
  expect(
    both({
      class: 'recurring',
      every: { amount: 1, unit: 'year' },
      dueBy: { day: 15, month: 6 },
      quote: 'trước ngày 15/6',
    }),
  ).toEqual(['định kỳ hằng năm, trước ngày 15/6', 'every year, before 15 June']);
  expect(both({ class: 'recurring', every: { amount: 1, unit: 'month' }, dueBy: { day: 'last' } })).toEqual([
    'định kỳ hằng tháng, chậm nhất ngày cuối cùng của tháng',
    'every month, by the last day of the month',
  ]);
});

test('a fixed date is written as each language writes dates', () => {
  expect(both({ class: 'byDate', dueBy: { date: '2022-06-30' }, quote: 'trước ngày 30/6/2022' })).toEqual([
    'trước ngày 30/6/2022',
    'before 30 June 2022',
  ]);
  expect(
    both({ class: 'byDate', dueBy: { date: '2019-02-01' }, quote: 'chậm nhất ngày 01/02/2019' }),
  ).toEqual(['chậm nhất ngày 01/02/2019', 'by 1 February 2019']);
});

test('an extension says whether it is capped, and a soft word stays what it is', () => {
  expect(both({ class: 'extension', amount: 10, unit: 'day', quote: 'nhưng không quá 10 ngày' })[0]).toBe(
    'được gia hạn không quá 10 ngày',
  );
  expect(both({ class: 'soft', quote: 'Kịp thời' })).toEqual([
    'kịp thời, không định rõ số ngày',
    '“kịp thời”, no number of days stated',
  ]);
});
