import { expect, test } from 'vitest';
import { dayOffReasons } from './day-off-reasons.ts';
import { answerPhrase } from './answer-phrase.ts';
import { dayWords } from './day-words.ts';
import { lengthTiming } from '../../../test/conformance/length-timing.ts';
import { explainDeadline } from './explain-deadline.ts';
import { explanationWords } from './explanation-words.ts';
import { readEventMoment } from './read-event-moment.ts';
import { shippedVersion } from './shipped-years.ts';
import type { Length } from './walk-days.ts';
import { openCalendar } from './working-calendar.ts';

const calendar = openCalendar({ version: shippedVersion });

function said(phrase: string, from: string, language: 'vi' | 'en'): string {
  const answered = answerPhrase(phrase, readEventMoment(from), calendar);
  if (!answered.ok || answered.value.explanation === null) throw new Error(`${phrase} has no date`);
  return explanationWords(answered.value.explanation, answered.value.timing, answered.value.event, language);
}

test.each([
  [
    'trong 05 ngày làm việc',
    '2026-02-12T15:00',
    'Trong 05 ngày làm việc, kể từ ngày 12/02/2026, không tính 09 ngày nghỉ: hạn là hết ngày 26/02/2026, thứ Năm.',
    'Within 5 working days from 12 February 2026, 9 days off not counted: due by the end of Thursday, 26 February 2026.',
  ],
  [
    'trong 10 ngày',
    '2026-02-05',
    'Trong 10 ngày, kể từ ngày 05/02/2026, ngày cuối cùng 15/02/2026 là ngày nghỉ: hạn là hết ngày 23/02/2026, thứ Hai.',
    'Within 10 days from 5 February 2026, the last day 15 February 2026 being a day off: due by the end of Monday, 23 February 2026.',
  ],
  [
    'chậm nhất 02 ngày làm việc trước ngày họp',
    '2022-06-09',
    'Chậm nhất 02 ngày làm việc trước ngày 09/6/2022: hạn là hết ngày 07/6/2022, thứ Ba.',
    'At least 2 working days before 9 June 2022: due by the end of Tuesday, 7 June 2022.',
  ],
  [
    'trong 24 giờ',
    '2022-06-03T17:30',
    'Trong 24 giờ, kể từ lúc 17:30 ngày 03/6/2022: hạn là 17:30 ngày 04/6/2022, thứ Bảy.',
    'Within 24 hours from 17:30 on 3 June 2022: due at 17:30 on Saturday, 4 June 2022.',
  ],
  [
    'trong 24 giờ',
    '2022-06-03',
    'Trong 24 giờ, kể từ ngày 03/6/2022, tính từ 0 giờ ngày đó vì không rõ giờ: hạn là 00:00 ngày 04/6/2022, thứ Bảy.',
    'Within 24 hours from 3 June 2022, counted from 00:00 of that day because the hour is not known: due at 00:00 on Saturday, 4 June 2022.',
  ],
  [
    'ngay',
    '2022-06-04',
    'Ngay trong ngày 04/6/2022: hạn là hết ngày 04/6/2022, thứ Bảy.',
    'At once on 4 June 2022: due by the end of Saturday, 4 June 2022.',
  ],
  [
    'hằng quý',
    '2027-01-04',
    'Định kỳ hằng quý, hạn gần nhất kể từ ngày 04/01/2027: hạn là hết ngày 31/3/2027, thứ Tư (tạm tính: chưa nạp quyết định về ngày nghỉ của năm này).',
    'Every quarter, the next due day from 4 January 2027 on: due by the end of Wednesday, 31 March 2027 (provisional: no decision on the days off of the year has been loaded).',
  ],
])('“%s” from %s is said in one sentence', (phrase, from, vietnamese, english) => {
  expect(said(phrase, from, 'vi')).toBe(vietnamese);
  expect(said(phrase, from, 'en')).toBe(english);
});

test.each<[Length[], string, string]>([
  [
    [{ amount: 5, unit: 'workingDay' }],
    'Trong 10 ngày làm việc, kể từ ngày 05/9/2022, gia hạn thêm 05 ngày làm việc, không tính 06 ngày nghỉ: hạn là hết ngày 26/9/2022, thứ Hai.',
    'Within 10 working days from 5 September 2022, extended by 5 working days, 6 days off not counted: due by the end of Monday, 26 September 2022.',
  ],
  [
    [
      { amount: 2, unit: 'workingDay' },
      { amount: 1, unit: 'day' },
      { amount: 3, unit: 'workingDay' },
    ],
    'Trong 10 ngày làm việc, kể từ ngày 05/9/2022, gia hạn thêm 05 ngày làm việc và 01 ngày, không tính 06 ngày nghỉ: hạn là hết ngày 27/9/2022, thứ Ba.',
    'Within 10 working days from 5 September 2022, extended by 5 working days and 1 day, 6 days off not counted: due by the end of Tuesday, 27 September 2022.',
  ],
])('an extension is said, several add up', (extensions, vietnamese, english) => {
  const timing = lengthTiming('within', 10, 'workingDay');
  const event = { on: '2022-09-05' };
  const explained = explainDeadline(timing, event, calendar, { extensions });
  if (explained === null) throw new Error('no date');
  expect(explanationWords(explained, timing, event, 'vi')).toBe(vietnamese);
  expect(explanationWords(explained, timing, event, 'en')).toBe(english);
});

test('a day names the law of its own time', () => {
  expect(dayWords('event', '2022-06-01', 'vi')).toContain('khoản 2 Điều 147 Bộ luật Dân sự 2015');
  expect(dayWords('event', '2016-06-01', 'vi')).toContain('khoản 2 Điều 152 Bộ luật Dân sự 2005');
  expect(dayWords('rolled', '2022-06-06', 'en')).toContain('Civil Code 2015, Article 148(5)');
  expect(dayWords('tet', '2026-02-16', 'vi')).toContain('khoản 1 Điều 112 Bộ luật Lao động 2019');
  expect(dayWords('tet', '2019-02-04', 'vi')).toContain('khoản 1 Điều 115 Bộ luật Lao động 2012');
  expect(dayWords('compensatory', '2026-04-27', 'vi')).toContain('khoản 3 Điều 111 Bộ luật Lao động 2019');
  expect(dayWords('culture', '2026-11-24', 'vi')).toContain('Nghị quyết số 28/2026/QH16');
});

test('a last day on a day off says what it is off for', () => {
  expect(dayWords('endOn:national', '2022-09-02', 'vi')).toBe(
    'Ngày cuối cùng theo cách tính, nhưng là ngày nghỉ (nghỉ Quốc khánh (khoản 1 Điều 112 Bộ luật Lao động 2019)) nên thời hạn kết thúc vào ngày làm việc liền kề',
  );
});

const off = ['weekend', ...dayOffReasons] as const;
const plain = [
  'event',
  'oldEnd',
  'counted',
  'extended',
  'workedSaturday',
  'halfDay',
  'paused',
  'end',
  'endMoment',
  'rolled',
  'movedBack',
  'fromMoment',
  'running',
  'atOnce',
  'sameDay',
  'dueDay',
  'limit',
  'dayBefore',
  'periodEnd',
] as const;

test.each([...off, ...off.map((reason) => `endOn:${reason}` as const), ...plain])(
  'the reason %s has a sentence in both languages',
  (reason) => {
    const [vietnamese, english] = (['vi', 'en'] as const).map((language) =>
      dayWords(reason, '2026-02-14', language),
    );
    expect(vietnamese).toMatch(/[à-ỹđ]/u);
    expect(english?.length).toBeGreaterThan(6);
    expect(english).not.toBe(vietnamese);
  },
);
