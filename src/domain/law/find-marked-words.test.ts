import { expect, test } from 'vitest';
import { findMarkedWords, findPlace } from './find-marked-words.ts';
import type { Source } from './parsed-document.ts';
import { readCorrected } from './read-corrected.ts';

const source: Source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null };
const lines = [
  'QUY CHẾ PHỐI HỢP',
  'Điều 1. Trao đổi thông tin',
  '1. Tòa án gửi bản án sớm.',
  '2. Viện kiểm sát:',
  'a) Trả lời trong 03 ngày làm việc;',
  '- bằng văn bản, khi cần thì gửi ngay.',
];
const text = lines.join('\n');
const { document } = readCorrected({ lines, roles: {} }, source);
const marks = (words: string) => {
  const from = text.indexOf(words);
  return findMarkedWords(text, from, from + words.length);
};

test('whole words within one line are marked, blanks around them left out', () => {
  expect(marks(' sớm')).toEqual({ quote: 'sớm', span: [text.indexOf('sớm'), text.indexOf('sớm') + 3] });
  expect(marks('trong 03 ngày làm việc;\n')?.quote).toBe('trong 03 ngày làm việc;');
});

test.each([['ớm'], ['sớ'], ['sớm.\n2. Viện'], ['  ']])('%j is no mark', (words) => {
  expect(marks(words)).toBeNull();
});

test('a mark ends within the text and not within a sign', () => {
  expect(findMarkedWords(text, 0, text.length + 1)).toBeNull();
  expect(findMarkedWords('gửi 𝒂𝒃', 5, 8)).toBeNull();
  expect(findMarkedWords('so\u0301m', 0, 2)).toBeNull();
});

test.each([
  ['sớm', 'art_1__cl_1'],
  ['trong 03 ngày', 'art_1__cl_2__pt_a'],
  ['gửi ngay', 'art_1__cl_2__pt_a'],
  ['Trao đổi', 'art_1'],
  ['PHỐI HỢP', null],
])('%s stands in %s', (words, eId) => {
  expect(findPlace(document.instruments, marks(words)!.span)).toBe(eId);
});
