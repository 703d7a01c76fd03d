import { expect, test } from 'vitest';
import { makeProvision } from '../../../../test/conformance/make-provision.ts';
import { locateIn } from './locate-text.ts';

const node = (text: string, span: [number, number]) => makeProvision('clause', 'art_1__cl_1', { text, span });

test.each([
  ['the text as it stands', '1. Chánh án Tòa án gửi ngay.', 'gửi ngay'],
  ['a text that was wrapped', '1. Chánh án\nTòa án\n  gửi\nngay.', 'gửi\nngay'],
  ['a text with a page number inside', '1. Chánh án Tòa\n15\nán gửi ngay.', 'gửi ngay'],
])('finds a quote in %s', (_, printed, quote) => {
  const text = `Điều 1.\n${printed}\nĐiều 2.`;
  const joined = 'Chánh án Tòa án gửi ngay.';
  const from = joined.indexOf('gửi');
  const place = locateIn(node(joined, [8, 8 + printed.length]), text)(from, from + 'gửi ngay'.length);
  expect(text.slice(...place)).toBe(quote);
});

test('tells two same quotes of one node apart', () => {
  const printed = 'A gửi ngay; B\ngửi ngay.';
  const joined = 'A gửi ngay; B gửi ngay.';
  const second = joined.lastIndexOf('ngay');
  expect(locateIn(node(joined, [0, printed.length]), printed)(second, second + 4)).toEqual([18, 22]);
});

test('gives the whole node for words that are not in it', () => {
  expect(locateIn(node('không có', [2, 6]), 'abcdefgh')(0, 4)).toEqual([2, 6]);
});
