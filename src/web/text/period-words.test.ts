import { expect, test } from 'vitest';
import { periodKeyWords } from './period-words.ts';

test.each([
  ['2022-Q3', 'quý III/2022', 'quarter 3 of 2022'],
  ['2022-06', 'tháng 6/2022', 'June 2022'],
  ['2022-W07', 'tuần 07/2022', 'week 7 of 2022'],
  ['2022-H1', '6 tháng đầu năm 2022', 'first half of 2022'],
  ['2022-H2', '6 tháng cuối năm 2022', 'second half of 2022'],
  ['2022', 'năm 2022', '2022'],
  ['2020/2Y', 'giai đoạn 2020–2021', '2020–2021'],
  ['2022-03/5M', '5 tháng từ tháng 3/2022', '5 months from March 2022'],
  ['2022-W07/2W', '2 tuần từ tuần 07/2022', '2 weeks from week 7 of 2022'],
  ['2022-05-03/3D', '3 ngày từ ngày 03/5/2022', '3 days from 3 May 2022'],
  ['2022-09-15', 'ngày 15/9/2022', '15 September 2022'],
])('the period %s is said as officials say it', (key, vietnamese, english) => {
  expect(periodKeyWords(key, 'vi')).toBe(vietnamese);
  expect(periodKeyWords(key, 'en')).toBe(english);
});

test('an occasion has no period', () => {
  expect(periodKeyWords('01983a5e-7c00-7000-8000-000000000001', 'vi')).toBe('');
  expect(periodKeyWords('2022-09-05#1', 'vi')).toBe('');
});
