import { expect, test } from 'vitest';
import { readRegulation } from '../law/read-regulation.ts';
import { isStamped } from './secrecy.ts';

const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
const warningsOf = (heading: string) =>
  readRegulation({
    source,
    text: `${heading}\nQUY CHẾ\nPhối hợp công tác\nĐiều 1. Tài liệu\nTài liệu tối mật được gửi riêng.`,
    wrapped: false,
    dropped: [],
    warnings: [],
  }).document.warnings;

test('a stamp on a line of its own in the heading area is a mark, the words in a sentence are none', () => {
  expect(isStamped(warningsOf('TỐI MẬT'))).toBe(true);
  expect(isStamped(warningsOf('VIỆN KIỂM SÁT NHÂN DÂN'))).toBe(false);
});
