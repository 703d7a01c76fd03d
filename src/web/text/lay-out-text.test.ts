import { expect, test } from 'vitest';
import type { DutyView } from '../../contract/regulation-views.ts';
import type { CorrectedText } from '../../domain/law/corrected-text.ts';
import { readCorrected } from '../../domain/law/read-corrected.ts';
import { readRegulation } from '../../domain/law/read-regulation.ts';
import type { Instrument } from '../../domain/law/parsed-document.ts';
import { layOutText, rowsOfArticle } from './lay-out-text.ts';

const text = `QUY CHẾ
phối hợp giữa hai cơ quan

Chương I
QUY ĐỊNH CHUNG

Điều 1. Cung cấp thông tin
1. Bên được đề nghị trả lời trong thời hạn 03 ngày làm việc kể từ ngày nhận được đề nghị:
a) Bằng văn bản;
b) Trực tiếp.
2. Hai cơ quan kịp thời trao đổi.

Điều 2. Hiệu lực
Quy chế này có hiệu lực từ ngày ký.
`;

function read(): Instrument {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  const { document } = readRegulation({ source, text, wrapped: false, dropped: [], warnings: [] });
  const instrument = document.instruments[0];
  if (!instrument) throw new Error('nothing was read');
  return instrument;
}

function duty(eId: string, quote: string): DutyView {
  const timing = { class: 'within', amount: 3, unit: 'workingDay', every: null, dueBy: null } as const;
  const words = { trigger: null, actor: null, recipient: null, action: null, agreedDefault: null };
  const reading = { ...timing, ...words, eId, quote, obliged: { to: 'everyParty' } as const, owedTo: null };
  return { id: eId, reading, obligedIds: [] };
}

test('an article stands with its clauses and points, each with its number as it is printed', () => {
  const sections = layOutText(read(), []);
  expect(sections.map(({ eId }) => eId)).toEqual(['chp_I', 'art_1', 'art_2']);
  expect(sections[1]?.rows.map(({ label, depth }) => [label, depth])).toEqual([
    ['Điều 1.', 0],
    ['1.', 1],
    ['a)', 2],
    ['b)', 2],
    ['2.', 1],
  ]);
});

test('a duty stands at its clause and its phrase is marked there', () => {
  const [, article] = layOutText(read(), [duty('art_1__cl_1', 'trong thời hạn 03 ngày làm việc')]);
  const clause = article?.rows[1];
  expect(clause?.duties).toHaveLength(1);
  const mark = clause?.marks[0];
  expect(clause?.text.slice(mark?.from, mark?.to)).toBe('trong thời hạn 03 ngày làm việc');
});

test('a phrase that stands in a paragraph under the article is marked in the paragraph', () => {
  const [, , article] = layOutText(read(), [duty('art_2', 'từ ngày ký')]);
  const marked = article?.rows.filter(({ marks }) => marks.length > 0);
  expect(marked).toHaveLength(1);
  expect(article?.rows[0]?.duties).toHaveLength(1);
});

test('two duties of one phrase share its mark', () => {
  const twice = [duty('art_1__cl_2', 'kịp thời'), duty('art_1__cl_2', 'kịp thời')];
  const [, article] = layOutText(read(), twice);
  const clause = article?.rows.find(({ eId }) => eId === 'art_1__cl_2');
  expect([clause?.duties.length, clause?.marks.length]).toEqual([2, 1]);
});

test('a duty of a clause that the text shown has not stands at its article, or at the end; none is left out', () => {
  const sections = layOutText(read(), [
    duty('art_2__cl_7', 'ngay'),
    duty('art_44', 'ngay'),
    duty('cover__art_1', 'ngay'),
  ]);
  const placed = sections.flatMap(({ rows }) => rows.map(({ eId, duties }) => [eId, duties.length] as const));
  expect(placed.filter(([, duties]) => duties > 0)).toEqual([['art_2', 2]]);
});

test('a number that was agreed on and is not printed, or printed otherwise, stands in brackets', () => {
  const lines = [
    'QUY CHẾ',
    'Điều 1. Phạm vi',
    'Một.',
    'Trao đổi thông tin',
    'Hai.',
    'Điều 6. Hiệu lực',
    'Ba.',
  ];
  const roles = {
    3: { as: 'article', num: '2' },
    5: { as: 'article', num: '3' },
    6: { as: 'clause', num: '1' },
  };
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  const { document } = readCorrected({ lines, roles } as CorrectedText, source);
  const rows = layOutText(document.instruments[0]!, []).flatMap((section) => section.rows);
  const labels = rows
    .filter(({ kind }) => kind !== 'paragraph')
    .map(({ label, heading }) => [label, heading]);
  expect(labels).toEqual([
    ['Điều 1.', 'Phạm vi'],
    ['[Điều 2]', 'Trao đổi thông tin'],
    ['[Điều 3] Điều 6.', 'Hiệu lực'],
    ['[1]', null],
  ]);
});

test('one article can be taken out of a text', () => {
  expect(rowsOfArticle([read()], 'art_2').map(({ label }) => label)[0]).toBe('Điều 2.');
  expect(rowsOfArticle([read()], 'art_9')).toEqual([]);
});
