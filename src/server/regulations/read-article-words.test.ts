import { expect, test } from 'vitest';
import { readArticleWords } from './read-article-words.ts';

test.each([
  ['điều 5 quy chế 1753', { num: '5', words: 'quy che 1753' }],
  ['Quy chế 1753 Điều 05', { num: '5', words: 'quy che 1753' }],
  ['dieu 12a QC/ĐUK', { num: '12a', words: 'qc/duk' }],
  ['điều 5', null],
  ['quy chế 1753', null],
  ['điều kiện 5', null],
])('%s', (query, expected) => {
  expect(readArticleWords(query)).toEqual(expected);
});
