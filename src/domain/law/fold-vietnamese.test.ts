import { expect, test } from 'vitest';
import { bareVietnamese, foldVietnamese } from './fold-vietnamese.ts';

test.each([
  ['Uỷ ban', 'Ủy ban'],
  ['UỶ BAN', 'ủy ban'],
  ['CỘNG HOÀ', 'Cộng hòa'],
  ['thuỷ lợi', 'thủy lợi'],
  ['Tòa án', 'Toà án'.normalize('NFD')],
])('%s and %s compare equal', (one, other) => {
  expect(foldVietnamese(one)).toBe(foldVietnamese(other));
});

test.each([
  ['hoa', 'hòa'],
  ['mả', 'mã'],
  ['dan', 'đan'],
  ['hang', 'hăng'],
])('%s and %s stay different', (one, other) => {
  expect(foldVietnamese(one)).not.toBe(foldVietnamese(other));
});

test('bare letters are what people type without marks', () => {
  expect(bareVietnamese('Điều khoản THI HÀNH, Ưu tiên')).toBe('dieu khoan thi hanh, uu tien');
});
