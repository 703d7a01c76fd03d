import { expect, test } from 'vitest';
import { makeInstrument } from '../../../test/conformance/make-instrument.ts';
import { makeProvision } from '../../../test/conformance/make-provision.ts';
import { listArticles } from './list-articles.ts';

const article = makeProvision('article', 'art_5', {
  label: 'Điều',
  num: '5',
  heading: 'Cung cấp thông tin',
  text: 'Các bên cung cấp:',
  children: [
    makeProvision('clause', 'art_5__cl_1', {
      num: '1',
      text: 'Hồ sơ',
      children: [makeProvision('point', 'art_5__cl_1__point_đ', { num: 'đ', text: 'bản sao' })],
    }),
    makeProvision('paragraph', 'art_5__para_1', { text: 'Loại | Thời hạn\nTin báo | 03 ngày' }),
  ],
});

test('an article has its own words and those under it with their printed numbers, a table’s too', () => {
  const inChapter = makeProvision('chapter', 'chp_II', { label: 'Chương', num: 'II', children: [article] });
  expect(listArticles([makeInstrument([inChapter])])).toEqual([
    {
      eId: 'art_5',
      num: '5',
      heading: 'Cung cấp thông tin',
      body: 'Các bên cung cấp:\n1. Hồ sơ\nđ) bản sao\nLoại | Thời hạn\nTin báo | 03 ngày',
    },
  ]);
});

test('articles of all instruments come in their order', () => {
  const cover = makeProvision('article', 'cover/art_1', { num: '1' });
  expect(listArticles([makeInstrument([cover]), makeInstrument([article])]).map(({ eId }) => eId)).toEqual([
    'cover/art_1',
    'art_5',
  ]);
});

test('a text without articles gives its topmost numbered provisions', () => {
  const clause = makeProvision('clause', 'sec_I__cl_1', { num: '1', text: 'Mục đích' });
  const section = makeProvision('section', 'sec_I', { label: 'Mục', num: 'I', children: [clause] });
  expect(listArticles([makeInstrument([section])])).toEqual([
    { eId: 'sec_I', num: 'I', heading: null, body: '1. Mục đích' },
  ]);
});

test('a text without numbers gives its paragraphs', () => {
  const paragraph = makeProvision('paragraph', 'para_1', { text: 'Hai bên thống nhất.' });
  expect(listArticles([makeInstrument([paragraph])]).map(({ body }) => body)).toEqual([
    'Hai bên thống nhất.',
  ]);
});

test('a number that a person said appears as the text prints it', () => {
  const clause = makeProvision('clause', 'art_1__cl_2', { num: '2', printed: '3.', text: 'Hồ sơ' });
  const one = makeProvision('article', 'art_1', { num: '1', children: [clause] });
  expect(listArticles([makeInstrument([one])])[0]?.body).toBe('3. Hồ sơ');
});
