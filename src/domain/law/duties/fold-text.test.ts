import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['Uỷ ban nhân dân', 'ủy ban nhân dân'],
  ['TOÀ ÁN', 'tòa án'],
  ['hàng quý', 'hằng quý'],
  ['hàng hóa', 'hàng hóa'],
  ['Định ký trước ngày 15', 'định kỳ trước ngày 15'],
  ['quý I', 'quý i'],
  ['toàn bộ', 'toàn bộ'],
  ['trao đổi – thống nhất', 'trao đổi - thống nhất'],
])('%s folds to %s', (printed, folded) => {
  expect(foldText(printed)).toBe(folded);
});

test('folding keeps the length, so that places stay places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
    }),
  );
  expect(foldText('İstanbul hàng năm')).toHaveLength('İstanbul hàng năm'.length);
});
