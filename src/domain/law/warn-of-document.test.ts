import { expect, test } from 'vitest';
import type { SourceText } from './parsed-document.ts';
import { readRegulation } from './read-regulation.ts';

const BODY = 'QUY CHẾ\nPhối hợp công tác\nĐiều 1. Phạm vi\nTài liệu tối mật phải được gửi riêng.';
const marksOf = (differing: Partial<SourceText>) =>
  readRegulation({
    source: { format: 'docx', encoding: 'utf-8', ocr: false, pages: null },
    text: BODY,
    wrapped: false,
    dropped: [],
    warnings: [],
    ...differing,
  })
    .document.warnings.filter(({ code }) => code === 'secrecyMark')
    .map(({ message }) => message);

test.each([
  ['on a line of its own', 'TÒA ÁN NHÂN DÂN\nĐộ mật: TỐI MẬT', 'Độ mật: TỐI MẬT'],
  ['in letters set apart', 'TÒA ÁN NHÂN DÂN\nM Ậ T', 'M Ậ T'],
  ['in a cell beside the symbol', 'Số: 02/QC-VKS-TA | MẬT', 'MẬT'],
  ['behind a tab beside the symbol', 'Số: 02/QC-VKS-TA\tTỐI MẬT', 'Số: 02/QC-VKS-TA TỐI MẬT'],
  ['behind a gap', 'TÒA ÁN NHÂN DÂN       [TUYỆT MẬT]', '[TUYỆT MẬT]'],
])('a stamp %s is a warning, and only one', (_, heading, mark) => {
  expect(marksOf({ text: `${heading}\n${BODY}` })).toEqual([`Phần đầu văn bản có dấu chỉ độ mật “${mark}”.`]);
});

test.each([
  ['words in a sentence', 'Bảo đảm bí mật nhà nước'],
  ['a wrapped line that ends “bí mật”', 'VỀ CÔNG TÁC BẢO VỆ BÍ\nMẬT'],
  ['the title of a chapter', 'Chương I\nTÀI LIỆU MẬT'],
  ['a label without a grade', 'Độ mật: không'],
])('%s is none', (_, heading) => {
  expect(marksOf({ text: `${heading}\n${BODY}` })).toEqual([]);
});

test('a stamp in a running head counts, though the head is set aside', () => {
  expect(marksOf({ dropped: [{ text: 'TỐI MẬT 2', why: 'runningHead' }] })).toHaveLength(1);
  expect(marksOf({ dropped: [{ text: 'QUY CHẾ BẢO VỆ BÍ MẬT', why: 'runningHead' }] })).toEqual([]);
});
