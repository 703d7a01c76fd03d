import { expect, test } from 'vitest';
import { beginningOfWord } from './line-places.ts';

test('a line is parted before the word in which the cursor stands', () => {
  const text = '1. Tòa án gửi. 2. Viện kiểm sát nhận.';
  const splitAt = (words: string, by = 0) => text.slice(beginningOfWord(text, text.indexOf(words) + by));
  expect(splitAt('2. Viện')).toBe('2. Viện kiểm sát nhận.');
  expect(splitAt(' 2. Viện')).toBe('2. Viện kiểm sát nhận.');
  expect(splitAt('2. Viện', 1)).toBe('2. Viện kiểm sát nhận.');
  expect(splitAt('Viện', 2)).toBe('Viện kiểm sát nhận.');
  expect(beginningOfWord('vụ án.2. Viện', 'vụ án.'.length)).toBe('vụ án.'.length);
});
