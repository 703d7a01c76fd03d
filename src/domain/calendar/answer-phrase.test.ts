import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerPhrase } from './answer-phrase.ts';
import { countDeadline } from './count-deadline.ts';
import { readEventMoment } from './read-event-moment.ts';
import { shippedVersion } from './shipped-years.ts';
import { openCalendar } from './working-calendar.ts';

const calendar = openCalendar({ version: shippedVersion });
const event = { on: '2022-08-30' };

function dueOf(phrase: string): string | null | undefined {
  const answered = answerPhrase(phrase, event, calendar);
  if (!answered.ok) return undefined;
  return answered.value.explanation?.dueOn ?? null;
}

test.each([
  ['Chậm nhất là 02 ngày làm việc sau khi nhận được thông tin, Công an tỉnh trao đổi lại.', '2022-09-05'],
  ['Trong thời hạn 10 ngày, trường hợp phức tạp thì không quá 20 ngày kể từ ngày nhận đơn', '2022-09-09'],
  ['Trong thời hạn 05 ngày kể từ ngày họp, ra thông báo và gửi ngay cho các bên', '2022-09-05'],
  ['vào ngày 15 và ngày 30 hằng tháng', '2022-08-30'],
  ['Sáu tháng một lần, báo cáo gửi chậm nhất ngày 12 của tháng cuối kỳ', '2022-12-12'],
  ['không muộn hơn ngày 10 hằng tháng', '2022-09-12'],
  ['chậm nhất trước ngày 10 hằng tháng', '2022-09-09'],
  ['trước hoặc vào ngày 10 hằng tháng', '2022-09-12'],
  ['vào ngày làm việc đầu tiên của tháng', '2022-09-05'],
  ['khẩn trương', null],
  ['gửi bằng văn bản', undefined],
])('“%s” from 30/8/2022', (phrase, due) => {
  expect(dueOf(phrase)).toBe(due);
});

test('an event is asked for but where a date or no date is printed', () => {
  expect(answerPhrase('trong 05 ngày', null, calendar)).toEqual({ ok: false, refusal: 'eventMissing' });
  expect(answerPhrase('trước ngày 30/6/2022', null, calendar)).toMatchObject({
    value: { explanation: { dueOn: '2022-06-29' } },
  });
  expect(answerPhrase('kịp thời', null, calendar)).toMatchObject({ value: { explanation: null } });
});

test('whatever is written, the answer is a day that counting gives too, no date, or a refusal', () => {
  const word = fc.constantFrom(
    ...'trong trước chậm nhất vào ngày làm việc tháng quý năm tuần giờ 05 15 31 999 1,5 nửa rưỡi hằng định kỳ cuối đầu ngay kịp thời gia hạn thêm lần một và /6 /2022 , họp'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const answered = answerPhrase(words.join(' '), event, calendar);
      if (!answered.ok) return;
      const { timing, explanation } = answered.value;
      expect(countDeadline(timing, event, calendar)?.dueOn).toBe(explanation?.dueOn);
      expect(explanation?.days.at(-1)?.date).toBe(explanation?.dueOn);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['2026-02-12', { on: '2026-02-12' }],
  ['2026-02-12T15:00', { at: '2026-02-12T15:00:00+07:00' }],
  ['2026-02-12 15:00', { at: '2026-02-12T15:00:00+07:00' }],
  ['2026-02-12T15:00:30Z', { at: '2026-02-12T15:00:30Z' }],
  ['2026-02-12T15:00-0500', { at: '2026-02-12T15:00:00-05:00' }],
  ['2026-02-12T15:00+07', { at: '2026-02-12T15:00:00+07:00' }],
  ['2026-02-30', null],
  ['2026-02-12T24:00', null],
  ['12/02/2026', null],
  ['', null],
])('the event “%s”', (text, moment) => {
  expect(readEventMoment(text)).toEqual(moment);
});
