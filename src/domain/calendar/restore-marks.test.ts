import { expect, test } from 'vitest';
import { restoreMarks } from './restore-marks.ts';

test.each([
  ['trong 05 ngay lam viec ke tu ngay nhan duoc', 'trong 05 ngày làm việc kể từ ngày nhận được'],
  ['CHAM NHAT 03 NGAY LAM VIEC TRUOC NGAY HOP', 'chậm nhất 03 ngày làm việc trước ngày hop'],
  ['trong sau thang', 'trong sáu tháng'],
  ['sau 6 thang', 'sau 6 tháng'],
  ['sau ngay ky', 'sau ngày ky'],
  ['hai muoi lam ngay', 'hai mươi lăm ngày'],
  ['dinh ky hang quy', 'định kỳ hằng quý'],
  ['quy che', 'quy che'],
  ['5 nam mot lan', '5 năm một lần'],
  ['ngay sau khi phat hien', 'ngay sau khi phat hien'],
  ['gui ngay', 'gui ngay'],
  ['trong 24h', 'trong 24h'],
])('“%s” typed without marks is “%s”', (typed, marked) => {
  expect(restoreMarks(typed)).toBe(marked);
});

test('of a phrase with marks only “5 ngay” is put right', () => {
  expect(restoreMarks('trong 05 ngay làm việc')).toBe('trong 05 ngày làm việc');
  expect(restoreMarks('gửi ngay trong 24 gio')).toBe('gửi ngay trong 24 gio');
});
