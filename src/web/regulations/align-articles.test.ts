import { expect, test } from 'vitest';
import type { Provision } from '../../domain/law/parsed-document.ts';
import { alignByField, alignByText } from './align-articles.ts';

function article(num: string): Provision {
  const eId = `art_${num}`;
  return {
    type: 'article',
    label: 'Điều',
    num,
    heading: null,
    text: '',
    eId,
    span: [0, 0],
    children: [],
  };
}

/** A regulation of so many articles; `fields` names the provisions of each field. */
function regulation(articles: number, fields: Record<string, string[]>) {
  const body = Array.from({ length: articles }, (_article, index) => article(String(index + 1)));
  const coordination = Object.entries(fields).map(([name, eIds]) => ({ name, eIds }));
  return { shown: { instruments: [{ body }] }, coordination };
}

test('as they are written the first article stands beside the first', () => {
  const rows = alignByText([regulation(2, {}), regulation(1, {})]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [['art_1'], ['art_1']],
    [['art_2'], []],
  ]);
});

test('articles of one field stand in one row, whatever their numbers are', () => {
  const one = regulation(3, { 'Trao đổi thông tin': ['art_2'], 'Kiểm tra': ['art_3'] });
  const other = regulation(2, { 'Trao đổi thông tin': ['art_1__cl_2'] });
  expect(alignByField([one, other])).toEqual([
    { field: 'Trao đổi thông tin', cells: [['art_2'], ['art_1']] },
    { field: 'Kiểm tra', cells: [['art_3'], []] },
    { field: '', cells: [['art_1'], ['art_2']] },
  ]);
});

test('an article of two fields stands in both rows and is not told again at the end', () => {
  const one = regulation(1, { 'Trao đổi thông tin': ['art_1'], 'Kiểm tra': ['art_1__cl_1'] });
  expect(alignByField([one]).map(({ cells }) => cells)).toEqual([[['art_1']], [['art_1']]]);
});
