import { expect, test } from 'vitest';
import { readCorrected } from '../law/read-corrected.ts';
import { exampleDuty } from './example-import.ts';
import { moveAdded } from './move-added.ts';

const lines = ['Điều 1. Trao đổi', '1. Tòa án gửi bản án sớm.', '2. Hai bên trả lời O3 ngày sau khi nhận.'];

/** Where a duty marked at these words stands after the lines have become others. */
function moved(words: string, later: string[]) {
  const before = lines.join('\n');
  const { document, text: after } = readCorrected(
    { lines: later, roles: {} },
    { format: 'txt', encoding: 'utf-8', ocr: false, pages: null },
  );
  const span: [number, number] = [before.indexOf(words), before.indexOf(words) + words.length];
  const duty = exampleDuty({ quote: words, span, eId: 'before' });
  const corrected = { before, after, instruments: document.instruments };
  const [one] = moveAdded([{ key: 'a', duty, agreedDefault: null }], corrected);
  return { eId: one!.duty.eId, quote: one!.duty.quote, there: after.slice(...one!.duty.span) };
}

test('a mark behind the change moves with its words and takes the new number of its clause', () => {
  const split = [
    'Điều 1. Trao đổi',
    '1. Tòa án gửi',
    '2. bản án sớm.',
    '3. Hai bên trả lời O3 ngày sau khi nhận.',
  ];
  expect(moved('sau khi nhận', split)).toEqual({
    eId: 'art_1__cl_3',
    quote: 'sau khi nhận',
    there: 'sau khi nhận',
  });
});

test('a mark before the change stays', () => {
  expect(moved('sớm', [...lines.slice(0, 2), '2. Hai bên trả lời.'])).toMatchObject({ there: 'sớm' });
});

test('a mark whose words are put right has the right words', () => {
  const reworded = [...lines.slice(0, 2), '2. Hai bên trả lời 03 ngày sau khi nhận.'];
  expect(moved('O3 ngày', reworded)).toMatchObject({ quote: '03 ngày', there: '03 ngày' });
});

test('a mark through which a line is cut keeps all its words', () => {
  const cut = [...lines.slice(0, 2), '2. Hai bên trả lời O3', 'ngày sau khi nhận.'];
  expect(moved('O3 ngày', cut)).toMatchObject({ quote: 'O3 ngày', eId: 'art_1__cl_2' });
});

test('a mark whose line is written anew is kept', () => {
  const anew = [...lines.slice(0, 2), '2. Bãi bỏ.'];
  expect(moved('O3 ngày', anew).quote).not.toBe('');
});
