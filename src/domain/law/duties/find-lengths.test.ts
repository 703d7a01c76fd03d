import { expect, test } from 'vitest';
import { findLengths } from './find-lengths.ts';

const say = (text: string) => findLengths(text).map(({ amount, unit }) => `${amount} ${unit}`);

test.each([
  ['trong 05 ngày làm việc', ['5 workingDay']],
  ['trong 05 (năm) ngày (làm việc)', ['5 workingDay']],
  ['mười lăm ngày', ['15 day']],
  ['24 giờ, 48h, 12 tiếng', ['24 hour', '48 hour', '12 hour']],
  ['năm năm', ['5 year']],
  ['02 tuần hoặc 01 tháng', ['2 week', '1 month']],
  ['03 tháng/01 lần', ['3 month']],
  ['hai quý', ['2 quarter']],
])('%s holds %j', (text, lengths) => {
  expect(say(text)).toEqual(lengths);
});

test.each([
  'ngày 15 tháng 6 và 20 tháng 12',
  'ngày 18 tháng 7 năm 2015',
  'tháng 6 năm 2019',
  'khoản 2 năm điều',
  'từ 22 giờ đến 06 giờ sáng',
  'trước 16 giờ 30 phút',
  'trước khi chính thức kết luận',
  'trực 24/24 giờ',
])('%s names dates, places and hours of the day, no length', (text) => {
  expect(say(text)).toEqual([]);
});
