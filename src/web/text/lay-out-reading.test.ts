import { expect, test } from 'vitest';
import { makeDocument } from '../../../test/conformance/make-instrument.ts';
import type { Provision, TimedDuty } from '../../domain/law/parsed-document.ts';
import { layOutReading } from './lay-out-reading.ts';

const text = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Trao đổi thông tin',
  '1. Trong thời hạn 03 ngày làm việc, Tòa án chuyển hồ sơ.',
  'Đoạn nói thêm.',
  '2. Hằng quý, các bên họp giao ban.',
  'TM. CÁC BÊN',
].join('\n');

const at = (words: string): number => text.indexOf(words);
const spanOf = (words: string): [number, number] => [at(words), at(words) + words.length];

function node(
  type: Provision['type'],
  num: string | null,
  [from, until]: [from: string, until: string],
  rest: Partial<Provision> = {},
): Provision {
  return {
    type,
    label: null,
    num,
    heading: null,
    text: '',
    eId: `${type}_${num}`,
    span: [at(from), at(until)],
    children: [],
    ...rest,
  };
}

function duty(eId: string, quote: string): TimedDuty {
  return {
    eId,
    quote,
    class: 'within',
    amount: 3,
    unit: 'workingDay',
    every: null,
    dueBy: null,
    trigger: null,
    actor: null,
    recipient: null,
    action: null,
    span: spanOf(quote),
  };
}

const extra = node('paragraph', null, ['Đoạn', '2. Hằng'], { eId: 'p' });
const clauses = [
  node('clause', '1', ['1. Trong', '2. Hằng'], { eId: 'art_1__cl_1', children: [extra] }),
  node('clause', '2', ['2. Hằng', 'TM.'], { eId: 'art_1__cl_2' }),
];
const article = node('article', '1', ['Điều 1', 'TM.'], {
  eId: 'art_1',
  heading: 'Trao đổi thông tin',
  children: clauses,
});
const chapter = node('chapter', 'I', ['Chương I', 'TM.'], { eId: 'chp_I', children: [article] });
const document = makeDocument(
  [chapter],
  [
    duty('art_1__cl_1', 'Trong thời hạn 03 ngày làm việc'),
    duty('art_1__cl_2', 'Hằng quý'),
    duty('art_1__cl_2', 'Hằng quý'),
  ],
);

test('every word stands in one row, in order, and rows begin where numbered nodes begin', () => {
  const rows = layOutReading({ document, text }).flatMap((block) => block.rows);
  expect(rows.map(({ kind, num, depth }) => [kind, num, depth])).toEqual([
    ['front', null, 0],
    ['chapter', 'I', 0],
    ['article', '1', 0],
    ['clause', '1', 1],
    ['clause', '2', 1],
    ['tail', null, 0],
  ]);
  expect(rows.map((row) => row.text).join('\n')).toBe(text);
  expect(rows.every((row) => text.startsWith(row.text, row.start))).toBe(true);
});

test('an article and its clauses are one block', () => {
  expect(layOutReading({ document, text }).map((block) => block.rows.length)).toEqual([1, 1, 3, 1]);
});

test('each duty stands at its clause, and a phrase shared by two is marked once', () => {
  const rows = layOutReading({ document, text }).flatMap((block) => block.rows);
  const [first, second] = rows.filter(({ kind }) => kind === 'clause');
  expect(first?.duties.map(({ index }) => index)).toEqual([0]);
  expect(second?.duties.map(({ index }) => index)).toEqual([1, 2]);
  const marked = [first, second].map((row) => row?.marks.map(({ from, to }) => row.text.slice(from, to)));
  expect(marked).toEqual([['Trong thời hạn 03 ngày làm việc'], ['Hằng quý']]);
});

test('a text without any numbered node is one row', () => {
  expect(
    layOutReading({ document: makeDocument([]), text })
      .flatMap((block) => block.rows)
      .map(({ kind }) => kind),
  ).toEqual(['front']);
});
