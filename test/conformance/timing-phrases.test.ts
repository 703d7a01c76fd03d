import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeTiming, dutiesOf } from './describe-timing.ts';

const lines = readFileSync(new URL('./timing-phrases.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' => '));

test('the file holds at least 150 sentences', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test.each(cases)('%s => %s', (sentence = '', expected = '') => {
  const said = dutiesOf(sentence).map(describeTiming).join(' + ');
  expect(said === '' ? 'none' : said).toBe(expected);
});
