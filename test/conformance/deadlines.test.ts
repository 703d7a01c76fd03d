import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countDeadline } from '../../src/domain/calendar/count-deadline.ts';
import { explainDeadline } from '../../src/domain/calendar/explain-deadline.ts';
import { answerPhrase } from '../../src/domain/calendar/answer-phrase.ts';
import { readEventMoment } from '../../src/domain/calendar/read-event-moment.ts';
import { shippedVersion } from '../../src/domain/calendar/shipped-years.ts';
import { openCalendar } from '../../src/domain/calendar/working-calendar.ts';

const lines = readFileSync(new URL('./deadlines_valid.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' | '));
const calendar = openCalendar({ version: shippedVersion });

test('the file holds at least 150 cases, each with its source', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(cases.filter((fields) => fields.length !== 4 || fields[3]?.trim() === '')).toEqual([]);
});

test('every class, every unit and every year from 2016 to 2026 is among them', () => {
  const timings = cases.map(([phrase = '', from = '']) => answerOf(phrase, from)?.timing);
  expect(new Set(timings.map((timing) => timing?.class))).toEqual(
    new Set(['within', 'before', 'immediate', 'recurring', 'byDate', 'extension', 'soft']),
  );
  const units = new Set(timings.map((timing) => timing?.unit ?? timing?.every?.unit));
  for (const unit of ['hour', 'day', 'workingDay', 'week', 'month', 'quarter', 'year'] as const) {
    expect(units).toContain(unit);
  }
  for (let year = 2016; year <= 2026; year += 1) {
    expect(cases.some(([, from]) => from?.startsWith(`${year}-0`))).toBe(true);
  }
});

test.each(cases)('%s from %s is due %s (%s)', (phrase = '', from = '', due = '') => {
  const answered = answerOf(phrase, from);
  expect(answered).not.toBeNull();
  if (answered === null) return;
  const { timing, event } = answered;
  const deadline = countDeadline(timing, event, calendar);
  expect(deadline === null ? 'none' : timing.unit === 'hour' ? deadline.dueAt : deadline.dueOn).toBe(due);
  expect(explainDeadline(timing, event, calendar)?.days.at(-1)?.date ?? 'none').toBe(due.slice(0, 10));
});

function answerOf(phrase: string, from: string) {
  const event = readEventMoment(from);
  const answered = answerPhrase(phrase, event, calendar);
  return answered.ok ? answered.value : null;
}
