import { expect, test } from 'vitest';
import { markLine } from './mark-line.ts';

test.each([
  ['Điều 5. Nguyên tắc', 'article', '5', 'Nguyên tắc'],
  ['Điều 5a: Nguyên tắc', 'article', '5a', 'Nguyên tắc'],
  ['Điều 1.Phạm vi', 'article', '1', 'Phạm vi'],
  ['Điều 8 . Phạm vi', 'article', '8', 'Phạm vi'],
  ['ĐIỀU 2. A', 'article', '2', 'A'],
  ['Chương II', 'chapter', 'II', ''],
  ['CHƯƠNG 2. B', 'chapter', '2', 'B'],
  ['Mục 1: QUY ĐỊNH', 'section', '1', 'QUY ĐỊNH'],
  ['Tiểu mục 3. C', 'subsection', '3', 'C'],
  ['Phần thứ nhất', 'part', 'nhất', ''],
  ['PHẦN BA', 'part', 'BA', ''],
  ['I- QUY ĐỊNH CHUNG', 'roman', 'I', 'QUY ĐỊNH CHUNG'],
  ['IV. Tổ chức', 'roman', 'IV', 'Tổ chức'],
  ['1. Một', 'clause', '1', 'Một'],
  ['1a. Một', 'clause', '1a', 'Một'],
  ['2.Vốn điều lệ', 'clause', '2', 'Vốn điều lệ'],
  ['2/ Trường hợp', 'clause', '2', 'Trường hợp'],
  ['4- Đối với đất', 'clause', '4', 'Đối với đất'],
  ['3) Ba', 'clause', '3', 'Ba'],
  ['a) Đối với', 'point', 'a', 'Đối với'],
  ['Đ) Đối với', 'point', 'đ', 'Đối với'],
  ['a/. Chi tiền', 'point', 'a', 'Chi tiền'],
  ['a- Hội đồng', 'point', 'a', 'Hội đồng'],
  ['a. Người nghèo', 'point', 'a', 'Người nghèo'],
  ['b3) Các chứng từ', 'point', 'b3', 'Các chứng từ'],
  ['d.1) Một', 'point', 'd.1', 'Một'],
  ['(i) Doanh nghiệp', 'item', 'i', 'Doanh nghiệp'],
  ['iii) ba', 'item', 'iii', 'ba'],
  ['1.1. Một', 'item', '1.1', 'Một'],
  ['- Gạch', 'item', null, 'Gạch'],
  ['+ Cộng', 'item', null, 'Cộng'],
  ['• Chấm', 'item', null, 'Chấm'],
])('%s begins as %s %s', (line, kind, num, words) => {
  const mark = markLine(line);
  expect(mark).toMatchObject({ kind, num });
  expect(line.slice(mark?.at)).toBe(words);
});

test.each([
  'Điều tra viên',
  'Điều 37.7.TL.10.4. Trách nhiệm',
  'Mục tiêu',
  'Chương trình phối hợp',
  'Phần mềm quản lý',
  '2.000 m, toạ độ',
  '450706.213)',
  '01/TTGD',
  '417/QĐ-BNNMT',
  '19/6/2015',
  '5 ngày làm việc',
  '10 - 15 ngày',
  'của Luật',
  '“1. Trích dẫn',
  'Các bên',
])('%s is running text', (line) => {
  expect(markLine(line)).toBeNull();
});
