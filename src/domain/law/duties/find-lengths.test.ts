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

const range = (text: string) =>
  findLengths(text).map(({ start, end, least, amount }) => [text.slice(start, end), least, amount]);

test.each([
  ['trong thời hạn từ 03 đến 05 ngày làm việc', [['từ 03 đến 05 ngày làm việc', 3, 5]]],
  ['từ 10 ngày đến 15 ngày', [['từ 10 ngày đến 15 ngày', 10, 15]]],
  ['trong vòng 3 - 5 ngày', [['3 - 5 ngày', 3, 5]]],
  ['trong vòng 3-5 ngày', [['3-5 ngày', 3, 5]]],
  ['thời hạn từ 12 đến 24 giờ', [['từ 12 đến 24 giờ', 12, 24]]],
  ['kể từ 03 đến 05 ngày', [['03 đến 05 ngày', 3, 5]]],
  ['văn bản số 3-5 ngày hôm đó', []],
  ['từ ngày 03 đến 05 ngày sau đó', [['05 ngày', null, 5]]],
])('%s holds the ranges %j', (text, lengths) => {
  expect(range(text)).toEqual(lengths);
});

test.each([
  'ngày 15 tháng 6 và 20 tháng 12',
  'ngày 18 tháng 7 năm 2015',
  'tháng 6 năm 2019',
  'khoản 2 năm điều',
  'từ 22 giờ đến 06 giờ sáng',
  'trước 16 giờ 30 phút',
  'chậm nhất 16 giờ 30 ngày 15/6/2026',
  'trước khi chính thức kết luận',
  'trực 24/24 giờ',
])('%s names dates, places and hours of the day, no length', (text) => {
  expect(say(text)).toEqual([]);
});
