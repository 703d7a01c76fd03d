import { expect, test } from 'vitest';
import { makeProvision } from '../../../../test/conformance/make-provision.ts';
import type { Provision, ProvisionType } from '../parsed-document.ts';
import { gatherPassages } from './gather-passages.ts';

const node = (type: ProvisionType, eId: string, text: string, children: Provision[] = []) =>
  makeProvision(type, eId, { text, children });
const passagesOf = (...body: Provision[]) => gatherPassages([{ body }]);

test('items and paragraphs belong to the numbered node above them', () => {
  const item = node('item', 'art_1__cl_1__it_1', 'gửi ngay');
  const passages = passagesOf(
    node('article', 'art_1', '', [node('clause', 'art_1__cl_1', 'Hai bên:', [item])]),
  );
  expect(passages.map((one) => [one.eId, one.text])).toEqual([
    ['art_1__cl_1', 'Hai bên:'],
    ['art_1__cl_1', 'gửi ngay'],
  ]);
});

test('a text with a colon introduces what is under it, a full sentence does not', () => {
  const point = node('point', 'p', 'gửi ngay');
  const leadIns = (text: string) => passagesOf(node('article', 'a', text, [point])).at(-1)?.leadIns;
  expect(leadIns('Tòa án có trách nhiệm:')).toEqual(['Tòa án có trách nhiệm:']);
  expect(leadIns('Tòa án xét xử.')).toEqual([]);
});

test('a paragraph that ends in a colon introduces the items after it', () => {
  const children = [node('paragraph', 'q', 'Tòa án:'), node('item', 'i', 'gửi ngay')];
  expect(passagesOf(node('article', 'a', 'Mở đầu.', children)).at(-1)?.leadIns).toEqual(['Tòa án:']);
});

test('the heading of a chapter names nobody, that of an article may', () => {
  const article = { ...node('article', 'a', 'gửi ngay'), heading: 'Công an tỉnh' };
  const chapter = { ...node('chapter', 'c', '', [article]), heading: 'Tòa án' };
  expect(passagesOf(chapter).map((one) => one.headings)).toEqual([['Công an tỉnh']]);
});

test('a text under a chapter knows the heading of its chapter', () => {
  const clause = node('clause', 'c__cl_1', 'Xử lý kịp thời vi phạm.');
  const section = { ...node('section', 'c', '', [clause]), heading: 'MỤC ĐÍCH, YÊU CẦU' };
  expect(passagesOf(section).map((one) => one.group)).toEqual(['MỤC ĐÍCH, YÊU CẦU']);
});
