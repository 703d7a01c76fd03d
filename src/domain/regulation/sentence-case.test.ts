import { expect, test } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

const texts = [
  'Quy chế này áp dụng cho Ủy ban nhân dân tỉnh Hà Giang và Ban Nội chính Tỉnh ủy. Ban chỉ đạo họp hằng quý.',
  'Cán bộ của Ủy ban nhân dân làm việc với ban chỉ đạo theo Chỉ thị của khóa XIII.',
];

test.each([
  [
    'PHỐI HỢP GIỮA ỦY BAN NHÂN DÂN VÀ BAN NỘI CHÍNH TỈNH ỦY TỈNH HÀ GIANG',
    'Phối hợp giữa Ủy ban nhân dân và Ban Nội chính Tỉnh ủy tỉnh Hà Giang',
  ],
  ['VỀ CÔNG TÁC CỦA BAN CHỈ ĐẠO', 'Về công tác của ban chỉ đạo'],
  ['NGHỊ QUYẾT KHÓA XIII, ĐIỂM 2', 'Nghị quyết khóa XIII, điểm 2'],
  ['PHỐI HỢP VỚI TTHC', 'Phối hợp với TTHC'],
  ['Phối hợp công tác', 'Phối hợp công tác'],
  ['', ''],
  ['…', '…'],
])('%s', (title, calm) => {
  expect(sentenceCase(title, texts)).toBe(calm);
});
