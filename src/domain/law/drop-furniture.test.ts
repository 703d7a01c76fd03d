import { expect, test } from 'vitest';
import { readText } from '../../../test/conformance/read-text.ts';
import type { Dropped } from './parsed-document.ts';

function droppedOf(text: string): Dropped[] {
  return readText(text).document.dropped;
}

test('a page number between two halves of a sentence is dropped and the sentence is whole', () => {
  const { document, text } = readText(
    'QUY CHẾ\nĐiều 1. Phạm vi\n1. Các bên trao đổi thông tin và bảo đảm sự\n\n\n2\n\nthống nhất trong công tác.',
  );
  expect(document.dropped).toEqual([{ text: '2', why: 'pageNumber' }]);
  expect(text).toContain('bảo đảm sự thống nhất trong công tác.');
});

test.each(['12', '- 12 -', 'Trang 3', 'Trang 3/12'])(
  '%s alone between empty lines is a page number',
  (line) => {
    expect(droppedOf(`Các bên\n\n${line}\n\nphối hợp.`)).toEqual([{ text: line, why: 'pageNumber' }]);
  },
);

test('a number in the middle of lines stays', () => {
  expect(droppedOf('Các bên\n12\nphối hợp.')).toEqual([]);
});

test('a line that comes back at the head of every page is a running head', () => {
  const page = (number: number) =>
    `Quy chế phối hợp - trang ${number}\nNội dung thứ ${'abcd'.charAt(number)}.`;
  expect(droppedOf([0, 1, 2].map(page).join('\n\f'))).toEqual(
    [0, 1, 2].map((number) => ({ text: `Quy chế phối hợp - trang ${number}`, why: 'runningHead' })),
  );
});

test('rules and the front matter of a site are dropped, with all their words kept', () => {
  expect(droppedOf('---\nlayout: vanban\n---\nQUY CHẾ\n-------\nĐiều 1. A')).toEqual([
    { text: '---', why: 'webFurniture' },
    { text: 'layout: vanban', why: 'webFurniture' },
    { text: '---', why: 'webFurniture' },
    { text: '-------', why: 'rule' },
  ]);
});
