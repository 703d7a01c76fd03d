import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DueBy, TimedDuty } from '../../src/domain/law/parsed-document.ts';
import { readText } from './read-text.ts';

const lines = readFileSync(new URL('./timing-phrases.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' => '));

test('the file holds at least 150 sentences', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test.each(cases)('%s => %s', (sentence = '', expected = '') => {
  const said = dutiesOf(sentence).map(describeTiming).join(' + ');
  expect(said === '' ? 'none' : said).toBe(expected);
});

/** The duties of a document with one article that holds nothing but the sentence. */
function dutiesOf(sentence: string): TimedDuty[] {
  return readText(`Điều 1. Phối hợp\n1. ${sentence}`, false).document.duties;
}

function describeTiming(duty: TimedDuty): string {
  const parts: string[] = [duty.class];
  if (duty.amount !== null) parts.push(`${duty.amount} ${duty.unit}`);
  if (duty.every !== null) parts.push(`every ${duty.every.amount} ${duty.every.unit}`);
  if (duty.dueBy !== null) parts.push(`due ${describeDay(duty.dueBy)}`);
  if (duty.trigger !== null) parts.push(`< ${duty.trigger}`);
  return parts.join(' ');
}

function describeDay(due: DueBy): string {
  if (due.date !== undefined) return due.date;
  if (due.month !== undefined) return `${due.day}/${due.month}`;
  return due.monthOfPeriod === undefined ? String(due.day) : `${due.day}@${due.monthOfPeriod}`;
}
