import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findDuties } from '../../src/domain/law/duties/find-duties.ts';
import type { DueBy, Instrument, TimedDuty } from '../../src/domain/law/parsed-document.ts';

const lines = readFileSync(new URL('./timing-phrases.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' => '));

test('the file holds at least 150 sentences', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test.each(cases)('%s => %s', (sentence = '', expected = '') => {
  const said = findDuties([articleOf(sentence)], sentence)
    .map(describeTiming)
    .join(' + ');
  expect(said === '' ? 'none' : said).toBe(expected);
});

function articleOf(text: string): Instrument {
  const node = {
    type: 'article',
    num: '1',
    heading: null,
    text,
    eId: 'art_1',
    span: [0, text.length],
    children: [],
  };
  const rest = { kind: null, symbol: null, title: null, issuedOn: null, effectiveOn: null };
  const lists = {
    issuers: [],
    replaces: [],
    legalBases: [],
    front: [],
    signatories: [],
    recipients: [],
    annexes: [],
  };
  return { role: 'main', ...rest, ...lists, body: [node as Instrument['body'][number]] };
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
