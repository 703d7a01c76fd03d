import { expect, test } from 'vitest';
import { citedWords, letterParagraphs } from './letter-paragraphs.ts';

test('paragraphs are told apart by an empty line, not by the end of a line', () => {
  expect(letterParagraphs('Kính gửi: Tòa án\ntỉnh\n\n  Căn cứ Điều 5 \n \n\nĐề nghị cung cấp.\n')).toEqual([
    'Kính gửi: Tòa án\ntỉnh',
    'Căn cứ Điều 5',
    'Đề nghị cung cấp.',
  ]);
});

test('a letter of blanks has no paragraph', () => {
  expect(letterParagraphs(' \n\n ')).toEqual([]);
});

test('a citation keeps a short paragraph whole and cuts a long one between words', () => {
  expect(citedWords('danh sách kèm theo')).toBe('danh sách kèm theo');
  expect(citedWords('một hai ba bốn', 9)).toBe('một hai…');
});
