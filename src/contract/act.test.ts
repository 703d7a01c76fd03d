import { expect, test } from 'vitest';
import { DocumentDay, written } from './act.ts';

const Title = written(3, 10, 'Quy chế');

test.each([
  ['a change of direction', 'Quy \u202Echế\u202C', 'Quy chế'],
  ['an isolate', '\u2067Quy chế\u2069', 'Quy chế'],
  ['signs without width', '\u200BQuy\u200D chế\uFEFF', 'Quy chế'],
  ['blanks under such signs', '\u200B  Quy chế \u2060', 'Quy chế'],
  ['nothing of the kind', 'Quy chế', 'Quy chế'],
])('written words lose %s', (_, given, kept) => {
  expect(Title.parse(given)).toBe(kept);
});

test('signs that nobody sees do not make words long enough, nor too long', () => {
  expect(Title.safeParse('\u200B\u200B\u200B').success).toBe(false);
  expect(Title.parse(`Quy chế${'\u200B'.repeat(20)}`)).toBe('Quy chế');
});

test.each([
  ['1944-12-31', false],
  ['1945-09-02', true],
  ['2199-12-31', true],
  ['2200-01-01', false],
  ['0022-03-01', false],
])('a document of the day %s: %s', (day, taken) => {
  expect(DocumentDay.safeParse(day).success).toBe(taken);
});
