import { answerPhrase } from '../src/domain/calendar/answer-phrase.ts';
import { countDeadline } from '../src/domain/calendar/count-deadline.ts';
import { isoDay, dayNumber } from '../src/domain/calendar/day-number.ts';
import { explainDeadline } from '../src/domain/calendar/explain-deadline.ts';
import { duePeriods } from '../src/domain/calendar/periods.ts';
import { shippedVersion } from '../src/domain/calendar/shipped-years.ts';
import { openCalendar, type WorkingCalendar } from '../src/domain/calendar/working-calendar.ts';
import { readPhrase } from '../src/domain/law/make-duty.ts';
import type { Timing } from '../src/domain/law/timing-words.ts';

/**
 * Microseconds of this process for counting one due date, for explaining it, and for all due dates of ten years of a
 * recurring duty. Run: `node bench/count-deadline.ts`. The aims are 20 µs a date and 1 ms an explanation.
 */

const ROUNDS = 20_000;
const PHRASES = [
  'trong 05 ngày làm việc',
  'trong 30 ngày làm việc',
  'trong 200 ngày làm việc',
  'trong 15 ngày',
  'trong thời hạn 06 tháng',
  'trong thời hạn 05 năm',
  'chậm nhất 03 ngày làm việc trước ngày họp',
  'trong 24 giờ',
  'định kỳ hằng quý, trước ngày 15 của tháng cuối quý',
  'hai năm một lần',
];

/** The events: every day of ten years in turn. */
const first = dayNumber('2016-01-01');
const events = Array.from({ length: 3650 }, (_, index) => ({ on: isoDay(first + index) }));

function timingOf(phrase: string): Timing {
  const timing = readPhrase(phrase);
  if (timing === null) throw new Error(`${phrase} is not read`);
  return timing;
}

/** Microseconds of processor time a call, garbage collection included, after a warm-up. */
function measure(rounds: number, call: (round: number) => unknown): number {
  for (let round = 0; round < rounds / 10; round += 1) call(round);
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) call(round);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / rounds;
}

function report(name: string, microseconds: number): void {
  console.log(name.padEnd(62), `${microseconds.toFixed(2).padStart(9)} µs`);
}

function reportPhrase(phrase: string, calendar: WorkingCalendar): void {
  const timing = timingOf(phrase);
  const eventOf = (round: number) => events[round % events.length] ?? { on: '2022-06-01' };
  report(
    `count    ${phrase}`,
    measure(ROUNDS, (round) => countDeadline(timing, eventOf(round), calendar)),
  );
  report(
    `explain  ${phrase}`,
    measure(ROUNDS / 10, (round) => explainDeadline(timing, eventOf(round), calendar)),
  );
}

const calendar = openCalendar({ version: shippedVersion });
for (const phrase of PHRASES) reportPhrase(phrase, calendar);
const monthly = timingOf('trước ngày 15 hằng tháng');
const years = { from: '2016-01-01', to: '2025-12-31' };
report(
  'the 120 due days of a monthly duty in ten years',
  measure(500, () => duePeriods(monthly, years, calendar, '2016-01-01')),
);
report(
  'read a phrase and explain it, as the command line does',
  measure(2000, () => answerPhrase('trong thời hạn 05 ngày làm việc', { on: '2026-02-12' }, calendar)),
);
report(
  'open a calendar, make its first year, count once',
  measure(500, () => countDeadline(monthly, { on: '2026-02-12' }, openCalendar({ version: shippedVersion }))),
);
