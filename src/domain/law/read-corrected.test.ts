import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineRoles } from './corrected-text.ts';
import type { CorrectedText, LineRole } from './corrected-text.ts';
import { lineFinder } from './find-line.ts';
import type { Provision, Reading } from './parsed-document.ts';
import { readCorrected } from './read-corrected.ts';

const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;

function read(text: string, roles: CorrectedText['roles'] = {}): Reading {
  return readCorrected({ lines: text.split('\n'), roles }, source);
}

function nodesOf({ document }: Reading): Provision[] {
  const visit = (node: Provision): Provision[] => [node, ...node.children.flatMap(visit)];
  return document.instruments.flatMap(({ body }) => body.flatMap(visit));
}

function eIds(text: string, roles: CorrectedText['roles'] = {}): string {
  return nodesOf(read(text, roles))
    .map((node) => node.eId)
    .join(' ');
}

const said = (as: LineRole['as'], num: string | null = null): LineRole => ({ as, num });

test.each<{ name: string; text: string; before: string; roles: CorrectedText['roles']; after: string }>([
  {
    name: 'a line without any number is an article with that number, and the next is counted on',
    text: 'Phạm vi điều chỉnh\n1. Một.\nĐiều 2. Nguyên tắc\n1. Hai.',
    before: 'art_2 art_2__cl_1',
    roles: { 0: said('article', '1') },
    after: 'art_1 art_1__cl_1 art_2 art_2__cl_1',
  },
  {
    name: 'a printed number is overridden, and clauses hang under the number said',
    text: 'Điều 1. Phạm vi\nMột.\nĐiều 6. Họp\n1. Hai.',
    before: 'art_1 art_6 art_6__cl_1',
    roles: { 2: said('article', '2') },
    after: 'art_1 art_2 art_2__cl_1',
  },
  {
    name: 'a heading that is none becomes running text of the article above',
    text: 'Điều 1. Phạm vi\n1. Một.\nĐiều 2. Luật Thanh tra.\n2. Hai.',
    before: 'art_1 art_1__cl_1 art_2 art_2__cl_2',
    roles: { 2: said('text') },
    after: 'art_1 art_1__cl_1 art_1__cl_1__p_1 art_1__cl_2',
  },
  {
    name: 'a clause that the reader took for text, and the point below it',
    text: 'Điều 1. Phạm vi\n1. Một.\nHai hai:\na) Ba.',
    before: 'art_1 art_1__cl_1 art_1__cl_1__p_1 art_1__cl_1__pt_a',
    roles: { 2: said('clause', '2') },
    after: 'art_1 art_1__cl_1 art_1__cl_2 art_1__cl_2__pt_a',
  },
  {
    name: 'the clauses after a clause said are counted on from its number',
    text: 'Điều 1. Phạm vi\n1. Một.\nHai hai.\n31. Ba.',
    before: 'art_1 art_1__cl_1 art_1__cl_1__p_1 art_1__cl_1__p_2',
    roles: { 2: said('clause', '30') },
    after: 'art_1 art_1__cl_1 art_1__cl_30 art_1__cl_31',
  },
  {
    name: 'a point without its letter',
    text: 'Điều 1. Phạm vi\n1. Một:\na) Hai;\nBa;\nc) Bốn.',
    before: 'art_1 art_1__cl_1 art_1__cl_1__pt_a art_1__cl_1__pt_a__p_1 art_1__cl_1__pt_c',
    roles: { 3: said('point', 'b') },
    after: 'art_1 art_1__cl_1 art_1__cl_1__pt_a art_1__cl_1__pt_b art_1__cl_1__pt_c',
  },
  {
    name: 'a chapter and a section without their words',
    text: 'QUY ĐỊNH CHUNG\nTrao đổi\nĐiều 1. Phạm vi\nMột.',
    before: 'art_1',
    roles: { 0: said('chapter', 'I'), 1: said('section', '1') },
    after: 'chp_I sec_1 art_1',
  },
  {
    name: 'a part above chapters',
    text: 'Những quy định\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nMột.',
    before: 'chp_I art_1',
    roles: { 0: said('part', 'nhất') },
    after: 'part_nhất chp_I art_1',
  },
  {
    name: 'a Roman section said, after which the Roman numbers are counted on',
    text: 'Chung\n1. Một.\nII. Riêng\n1. Hai.',
    before: 'cl_1 cl_1__p_1 cl_1~2',
    roles: { 0: said('section', 'I') },
    after: 'sec_I sec_I__cl_1 sec_II sec_II__cl_1',
  },
  {
    name: 'a clause above the first article',
    text: 'Nguyên tắc\nĐiều 1. Phạm vi\nMột.',
    before: 'art_1',
    roles: { 0: said('clause', '1') },
    after: 'cl_1 art_1',
  },
  {
    name: 'an article behind the line that seems the last',
    text: 'Điều 1. Phạm vi\nMột./.\nHai hai\nHai.',
    before: 'art_1',
    roles: { 2: said('article', '2') },
    after: 'art_1 art_2',
  },
  {
    name: 'running text behind the line that seems the last',
    text: 'Điều 1. Phạm vi\nMột./.\nHai hai.',
    before: 'art_1',
    roles: { 2: said('text') },
    after: 'art_1 art_1__p_1',
  },
  {
    name: 'an annex that is none',
    text: 'Điều 1. Phạm vi\nMột.\nPHỤ LỤC I\nHai.',
    before: 'art_1',
    roles: { 2: said('text') },
    after: 'art_1 art_1__p_1 art_1__p_2',
  },
  {
    name: 'an article under an annex, which is then no annex',
    text: 'Điều 1. Phạm vi\nMột.\nPHỤ LỤC\nHai\n1. Ba.',
    before: 'art_1',
    roles: { 3: said('article', '2') },
    after: 'art_1 art_1__p_1 art_2 art_2__cl_1',
  },
  {
    name: 'running text in an annex stays there',
    text: 'Điều 1. Phạm vi\nMột.\nPHỤ LỤC I\nĐiều 2. Hai\nBa.',
    before: 'art_1 art_1__p_1 art_2',
    roles: { 3: said('text') },
    after: 'art_1',
  },
  {
    name: 'an article in a quotation',
    text: 'Điều 1. Sửa đổi\n1. Như sau:\n“Điều 5. Họp\n1. Hằng quý.”\n2. Hai.',
    before: 'art_1 art_1__cl_1 art_1__cl_1__p_1 art_1__cl_1__p_2 art_1__cl_2',
    roles: { 3: said('clause', '2'), 4: said('clause', '3') },
    after: 'art_1 art_1__cl_1 art_1__cl_1__p_1 art_1__cl_2 art_1__cl_3',
  },
  {
    name: 'a row of a table that is a clause',
    text: 'Điều 1. Phạm vi\n1. Một.\nHai | ba\n3. Bốn.',
    before: 'art_1 art_1__cl_1 art_1__cl_1__p_1 art_1__cl_3',
    roles: { 2: said('clause', '2') },
    after: 'art_1 art_1__cl_1 art_1__cl_2 art_1__cl_3',
  },
  {
    name: 'the only article taken back leaves clauses under nothing',
    text: 'KẾ HOẠCH\nĐiều 1. Luật nêu trên\n1. Một.\n2. Hai.',
    before: 'art_1 art_1__cl_1 art_1__cl_2',
    roles: { 1: said('text') },
    after: 'cl_1 cl_2',
  },
  {
    name: 'the second regulation of a decision begins where its first article is said to be',
    text: 'QUYẾT ĐỊNH\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế.\nQUY CHẾ\nPhạm vi\n1. Một.',
    before: 'cover__art_1 cl_1',
    roles: { 3: said('article', '1') },
    after: 'cover__art_1 art_1 art_1__cl_1',
  },
])('$name', ({ text, before, roles, after }) => {
  expect(eIds(text)).toBe(before);
  expect(eIds(text, roles)).toBe(after);
});

test('an article that prints no number keeps its words as the heading, one that prints another keeps that beside it', () => {
  const [first, second, third] = nodesOf(
    read('Phạm vi\nMột.\nĐiều 6. Họp\nHai.\nĐiều 3. Ba', {
      0: said('article', '1'),
      2: said('article', '2'),
    }),
  );
  expect(first).toMatchObject({ label: null, num: '1', heading: 'Phạm vi', text: 'Một.', printed: '' });
  expect(second).toMatchObject({ label: 'Điều', num: '2', heading: 'Họp', text: 'Hai.', printed: 'Điều 6.' });
  expect(third).not.toHaveProperty('printed');
});

test('lines that the reader joins stay lines of the text, and the node spans them', () => {
  const reading = read('Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nMột.');
  const [chapter, article] = nodesOf(reading);
  const at = lineFinder(reading.text);
  expect(chapter).toMatchObject({ heading: 'QUY ĐỊNH CHUNG' });
  expect(article?.span.map(at)).toEqual([2, 3]);
  expect(reading.text.slice(...(article?.span ?? []))).toBe('Điều 1. Phạm vi\nMột.');
});

test('a line that a person said to be text is not joined to the heading above it', () => {
  const [chapter, text] = nodesOf(read('Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi', { 1: said('text') }));
  expect(chapter).toMatchObject({ heading: null });
  expect(text).toMatchObject({ type: 'paragraph', text: 'QUY ĐỊNH CHUNG' });
});

test('nothing is dropped and nothing is cut that stands in the corrected text', () => {
  const text = '3\n-----\nChương I QUY ĐỊNH Điều 1. Phạm vi\n**Một.**';
  const reading = read(text);
  expect(reading.text).toBe(text);
  expect(reading.document.dropped).toEqual([]);
});

test('a duty names the clause that a person marked', () => {
  const text =
    'Điều 1. Phối hợp\n1. Họp.\nTòa án trả lời trong thời hạn 03 ngày kể từ ngày nhận được yêu cầu.';
  const { document } = read(text, { 2: said('clause', '2') });
  expect(document.duties).toMatchObject([{ eId: 'art_1__cl_2', class: 'within', amount: 3, unit: 'day' }]);
  expect(text.slice(...(document.duties[0]?.span ?? []))).toBe(document.duties[0]?.quote);
});

const printed = fc.constantFrom(
  'Điều 1. Phạm vi',
  'Điều 2',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Mục 1. Họp',
  'II. NỘI DUNG',
  '1. Một.',
  '2.',
  'a) Hai;',
  '- Ba',
  'Bốn | năm',
  'Trách nhiệm   của Tòa án',
  '“Điều 3. Sáu',
  'bảy./.',
  'PHỤ LỤC I',
  'QUY CHẾ',
  '(Ban hành kèm theo Quyết định này)',
  'Nơi nhận:',
  'TM. ỦY BAN',
  'Số: 5/QĐ-',
  'Căn cứ Luật Thanh tra;',
  '',
);
const NUM = { part: 'I', chapter: 'II', section: '3', article: '4', clause: '5', point: 'a' };
const marked = fc.record({
  line: printed,
  as: fc.option(fc.constantFrom(...lineRoles), { nil: undefined, freq: 2 }),
});

test('every line that a person marked is exactly that, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 14 }), (all) => {
      const lines = all.map(({ line }) => line);
      const roles: CorrectedText['roles'] = {};
      for (const [index, { as }] of all.entries())
        if (as !== undefined) roles[index] = { as, num: as === 'text' ? null : NUM[as] };
      const reading = readCorrected({ lines, roles }, source);
      expect(reading.text).toBe(lines.join('\n'));
      const at = lineFinder(reading.text);
      const nodes = nodesOf(reading);
      for (const [index, { as }] of all.entries()) {
        if (as === undefined) continue;
        const here = nodes.filter((node) => at(node.span[0]) === index).map(({ type, num }) => [type, num]);
        // Running text is a paragraph, the text of the article above it, or stands outside the body.
        expect(as === 'text' ? [[], [['paragraph', null]]] : [[[as, NUM[as]]]]).toContainEqual(here);
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever the lines and roles are, they are read', () => {
  const role = fc.record({
    as: fc.constantFrom(...lineRoles),
    num: fc.option(fc.string({ maxLength: 4 })),
  });
  const anything = fc.record({ line: fc.string(), role: fc.option(role, { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(anything), (all) => {
      const roles: CorrectedText['roles'] = {};
      for (const [index, one] of all.entries()) if (one.role !== undefined) roles[index] = one.role;
      const lines = all.map(({ line }) => line.replaceAll('\n', ' '));
      expect(readCorrected({ lines, roles }, source).text).toBe(lines.join('\n'));
    }),
  );
});
