import { expect, test } from 'vitest';
import { answerPhrase } from './answer-phrase.ts';
import { explainDeadline } from './explain-deadline.ts';
import { lengthTiming } from '../../../test/conformance/length-timing.ts';
import { readEventMoment } from './read-event-moment.ts';
import { shippedVersion } from './shipped-years.ts';
import { openCalendar } from './working-calendar.ts';

const calendar = openCalendar({ version: shippedVersion });

/** `05-04+workedSaturday`: month and day, `+` when the day counts, and why. */
function daysOf(phrase: string, from: string): string[] {
  const answered = answerPhrase(phrase, readEventMoment(from), calendar);
  if (!answered.ok) throw new Error(`${phrase} is not read`);
  return (answered.value.explanation?.days ?? []).map(
    ({ date, counted, why }) => `${date.slice(5)}${counted ? '+' : '-'}${why}`,
  );
}

test.each([
  ['trong 02 ngày làm việc', '2019-05-02', ['05-02-event', '05-03+counted', '05-04+workedSaturday']],
  [
    'trong 03 ngày',
    '2022-06-01',
    ['06-01-event', '06-02+counted', '06-03+counted', '06-04+endOn:weekend', '06-05-weekend', '06-06-rolled'],
  ],
  [
    'chậm nhất 01 ngày trước ngày họp',
    '2022-06-06',
    ['06-06-event', '06-05+endOn:weekend', '06-04-weekend', '06-03-movedBack'],
  ],
  ['trong 24 giờ', '2022-06-03T17:30', ['06-03+fromMoment', '06-04+endMoment']],
  ['trong 02 giờ', '2022-06-03T17:30', ['06-03+endMoment']],
  ['ngay', '2022-06-04', ['06-04+atOnce']],
  ['trong ngày', '2022-06-04', ['06-04+sameDay']],
  ['trong ngày làm việc', '2022-06-04', ['06-04-weekend', '06-05-weekend', '06-06-rolled']],
  ['hằng tháng', '2022-04-01', ['04-30-weekend', '04-29+periodEnd']],
  ['trước ngày 15 hằng tháng', '2022-05-01', ['05-15-limit', '05-14-weekend', '05-13+dayBefore']],
  ['vào ngày 25 hằng tháng', '2022-06-01', ['06-25-endOn:weekend', '06-26-weekend', '06-27-rolled']],
  ['trước ngày 15 hằng tháng', '2022-06-15', ['07-15-limit', '07-14+dayBefore']],
  ['gia hạn thêm 02 ngày', '2022-06-01', ['06-01-oldEnd', '06-02+extended', '06-03+end']],
  ['kịp thời', '2022-06-01', []],
])('“%s” from %s', (phrase, from, days) => {
  expect(daysOf(phrase, from)).toEqual(days);
});

test.each(['sau ngay ky', 'lúc 16 giờ 30 phút', 'trong 02 tháng 10 ngày', 'gửi bằng văn bản', ''])(
  '“%s” is refused rather than guessed',
  (phrase) => {
    expect(answerPhrase(phrase, { on: '2022-06-01' }, calendar)).toEqual({
      ok: false,
      refusal: 'phraseNotRead',
    });
  },
);

test('pauses, extensions and half days are told', () => {
  const half = {
    year: 2022,
    decided: true,
    source: null,
    daysOff: [],
    workedDays: [],
    halfDays: [{ day: '2022-06-02', half: 'morning' as const }],
  };
  const own = openCalendar({ version: shippedVersion, own: [half] });
  const explained = explainDeadline(lengthTiming('within', 2, 'workingDay'), { on: '2022-06-01' }, own, {
    pauses: [{ from: '2022-06-03', to: '2022-06-03' }],
    extensions: [{ amount: 1, unit: 'workingDay' }],
  });
  expect(explained?.days.map(({ why }) => why)).toEqual([
    'event',
    'halfDay',
    'paused',
    'weekend',
    'weekend',
    'counted',
    'end',
  ]);
});

test('a year without a decision makes an explanation provisional', () => {
  const of = (on: string) =>
    explainDeadline(lengthTiming('within', 10, 'day'), { on }, calendar)?.provisional;
  expect(of('2026-12-01')).toBe(false);
  expect(of('2026-12-25')).toBe(true);
  expect(of('2027-03-01')).toBe(true);
});
