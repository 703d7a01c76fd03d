import { expect, test } from 'vitest';
import { readMarked } from './read-marked.ts';
import { readCorrected } from './read-corrected.ts';

const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
const text = [
  'QUY CHẾ PHỐI HỢP',
  'Điều 1. Trao đổi thông tin',
  'Hai bên trao đổi thông tin; danh mục gửi kèm 05 ngày, có biên bản.',
].join('\n');
const { instruments } = readCorrected({ lines: text.split('\n'), roles: {} }, source).document;
const marked = (words: string) => {
  const from = text.indexOf(words);
  return readMarked({ text, instruments }, from, from + words.length);
};

test('marked words are proposed with the time in them, at their article; nobody acts yet', () => {
  expect(marked('05 ngày')).toMatchObject({
    eId: 'art_1',
    quote: '05 ngày',
    class: 'within',
    amount: 5,
    unit: 'day',
    actor: null,
    action: null,
  });
});

test('words without a time are a soft duty', () => {
  expect(marked('có biên bản')).toMatchObject({ class: 'soft', amount: null });
});

test('half a word and what is outside of every article are no duty', () => {
  expect(marked('iên bản')).toBeNull();
  expect(marked('QUY CHẾ')).toBeNull();
});
