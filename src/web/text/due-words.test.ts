import { expect, test } from 'vitest';
import { daysUntil, dueTime, workWords } from './due-words.ts';

test('days are counted over months, backwards too', () => {
  expect(daysUntil('2022-09-05', '2022-08-31')).toBe(5);
  expect(daysUntil('2022-08-31', '2022-09-05')).toBe(-5);
  expect(daysUntil('2022-09-05', '2022-09-05')).toBe(0);
});

test('a deadline in hours has its hour, one in days has none', () => {
  expect(dueTime('2022-09-06T07:30:00Z')).toBe('14:30');
  expect(dueTime('2022-09-06T23:59:59+07:00')).toBeNull();
});

test('work is called by its act, else by the words of the text', () => {
  expect(workWords({ action: 'thông báo kết quả', quote: 'hằng quý' })).toBe('Thông báo kết quả');
  expect(workWords({ action: null, quote: 'định kỳ hằng quý' })).toBe('Định kỳ hằng quý');
});
