import { expect, test } from 'vitest';
import { markWords } from './mark-words.ts';

function hits(text: string, query: string): string[] {
  return markWords(text, query)
    .filter(({ hit }) => hit)
    .map(({ text: words }) => words);
}

test('words are marked whether they were typed with marks or without', () => {
  expect(hits('Cung cấp thông tin, tài liệu', 'thong tin')).toEqual(['thông', 'tin']);
  expect(hits('Điều hòa việc phối hợp', 'dieu hoà')).toEqual(['Điều', 'hòa']);
});

test('whole words are marked, as the search finds them, and all of the text is kept', () => {
  expect(hits('tinh thần, thông tin', 'tin')).toEqual(['tin']);
  const text = 'Trong thời hạn 03 ngày làm việc';
  expect(
    markWords(text, '03 ngay')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('letters that are written in two signs are marked whole', () => {
  const taken = 'thông tin'.normalize('NFD');
  expect(hits(taken, 'thông')).toEqual(['thông']);
});

test('an empty search marks nothing', () => {
  expect(hits('Quy chế', '  , ')).toEqual([]);
});
