import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TimedDuty } from '../../src/domain/law/parsed-document.ts';
import { describeTiming, dutiesOf } from './describe-timing.ts';

const lines = readFileSync(new URL('./duty-parties.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' => '));

test('the file holds cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test.each(cases)('%s => %s', (sentence = '', expected = '') => {
  const said = dutiesOf(sentence).map(describeDuty).join(' + ');
  expect(said === '' ? 'none' : said).toBe(expected);
});

function describeDuty(duty: TimedDuty): string {
  const recipient = duty.recipient === null ? '' : ` -> ${duty.recipient}`;
  return `${describeTiming(duty)} | ${duty.actor ?? '?'}${recipient}: ${duty.action ?? '?'}`;
}
