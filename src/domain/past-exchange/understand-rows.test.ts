import { expect, test } from 'vitest';
import type { Cell, PastKnown, PastMapping } from './past-row.ts';
import { readPastDay } from './read-past-day.ts';
import { suggestColumns } from './suggest-columns.ts';
import { understandRows } from './understand-rows.ts';

const known: PastKnown = {
  ownAgencyId: 'vks',
  today: '2022-09-05',
  parties: [
    { agencyId: 'vks', names: ['Viện kiểm sát nhân dân tỉnh', 'VKSND tỉnh'] },
    { agencyId: 'duk', names: ['Đảng ủy Khối các cơ quan tỉnh'] },
    { agencyId: 'ca', names: ['Công an tỉnh'] },
  ],
  kinds: [
    { id: null, kind: 'information', name: null, outcomes: [] },
    { id: null, kind: 'decision', name: null, outcomes: [] },
    { id: null, kind: 'notice', name: null, outcomes: [] },
    {
      id: 'own',
      kind: 'decision',
      name: 'Đề nghị đình chỉ',
      outcomes: [{ key: 'agreed', name: 'Đã đình chỉ' }],
    },
  ],
  articles: [
    { eId: 'art_5', num: '5' },
    { eId: 'art_5__cl_2', num: '' },
  ],
};

const table: Cell[][] = [
  ['SỔ THEO DÕI', null, null, null, null, null, null, null, null],
  [
    'Số, ký hiệu',
    'Ngày gửi',
    'Nơi gửi',
    'Nơi nhận',
    'Trích yếu',
    'Hạn trả lời',
    'Ngày trả lời',
    'Kết quả',
    'Loại',
  ],
  [
    '12/CV',
    '05/3/2019',
    'VKSND tỉnh',
    'Công an tỉnh',
    'Cung cấp thông tin',
    '2019-03-12',
    '11/3/2019',
    'Đã cung cấp',
    'Thông tin',
  ],
];
const mapping = (more: Partial<PastMapping> = {}): PastMapping => ({
  ...suggestColumns(0, table),
  defaults: { article: 'khoản 2 Điều 5' },
  meanings: {},
  ...more,
});
const read = (...cells: (readonly Cell[])[]) =>
  understandRows([...table.slice(0, 2), ...cells], mapping(), known);
const letter = (changed: Record<number, Cell>): Cell[] =>
  table[2]!.map((cell, at) => (at in changed ? changed[at]! : cell));

test('the row of headings is found below the title, and each heading is known', () => {
  const { headerRow, columns } = suggestColumns(0, table);
  expect(headerRow).toBe(1);
  expect(columns).toMatchObject({
    number: 0,
    sentOn: 1,
    sender: 2,
    addressee: 3,
    title: 4,
    dueOn: 5,
    answeredOn: 6,
    outcome: 7,
    kind: 8,
  });
});

test('a line is understood whole', () => {
  const { rows, faults, unknown } = understandRows(table, mapping(), known);
  expect([faults, unknown]).toEqual([[], []]);
  expect(rows).toEqual([
    {
      row: 3,
      number: '12/CV',
      sentOn: '2019-03-05',
      senderId: 'vks',
      addresseeIds: ['ca'],
      title: 'Cung cấp thông tin',
      kind: 'information',
      ownKindId: null,
      eId: 'art_5__cl_2',
      dueOn: '2019-03-12',
      answeredOn: '2019-03-11',
      outcome: 'given',
      outcomeDetails: {},
      medium: 'paper',
      note: null,
    },
  ]);
});

test.each([
  [{ 1: null }, 'sentOn', 'missing'],
  [{ 1: '31/02/2019' }, 'sentOn', 'dayUnreadable'],
  [{ 1: '3/2019' }, 'sentOn', 'dayUnreadable'],
  [{ 1: '05/10/2022' }, 'sentOn', 'dayInFuture'],
  [{ 6: '01/3/2019' }, 'answeredOn', 'dayBeforeSending'],
  [{ 2: 'Sở Tư pháp' }, 'sender', 'wordsUnknown'],
  [{ 2: 'Công an tỉnh', 3: 'Đảng ủy Khối các cơ quan tỉnh' }, 'addressee', 'notOurs'],
  [{ 6: null }, 'answeredOn', 'answerMissing'],
  [{ 7: null }, 'outcome', 'outcomeMissing'],
  [{ 7: 'Hẹn lại' }, 'outcome', 'wordsUnknown'],
  [{ 7: 'Đồng ý', 8: 'Đề nghị ra quyết định' }, 'decisionNumber', 'decisionMissing'],
  [{ 4: 'x' }, 'title', 'missing'],
  [{ 0: 'x'.repeat(101) }, 'number', 'tooLong'],
] as const)('a line with %j is told its fault in %s: %s', (changed, column, why) => {
  const { rows, faults } = read(letter(changed));
  expect(rows).toEqual([]);
  expect(faults).toContainEqual({ row: 3, column, why });
});

test('words that mean nothing yet are counted, and understood once somebody has said what they mean', () => {
  const lines = [letter({ 0: '1', 2: 'Khối' }), letter({ 0: '2', 2: 'Khối' })].map((cells) =>
    cells.with(3, 'VKSND tỉnh'),
  );
  expect(read(...lines).unknown).toEqual([{ column: 'sender', words: 'Khối', rows: 2 }]);
  const told = understandRows(
    [...table.slice(0, 2), ...lines],
    mapping({ meanings: { Khối: 'duk' } }),
    known,
  );
  expect(told.rows.map(({ senderId }) => senderId)).toEqual(['duk', 'duk']);
});

test('a kind and an end that the regulation names are known by their names', () => {
  const { rows, faults } = read(letter({ 7: 'Đã đình chỉ', 8: 'Đề nghị đình chỉ' }));
  expect(faults).toEqual([]);
  expect(rows[0]).toMatchObject({ kind: 'decision', ownKindId: 'own', outcome: 'agreed' });
});

test('several addressees stand in one cell; the same letter twice is a fault of the second', () => {
  const both = letter({ 3: 'Công an tỉnh; Đảng ủy Khối các cơ quan tỉnh' });
  const { rows, faults } = read(both, both);
  expect(rows.map(({ addresseeIds }) => addresseeIds)).toEqual([['ca', 'duk']]);
  expect(faults).toEqual([{ row: 4, column: 'number', why: 'twiceInTable' }]);
});

test.each([
  ['05/3/2019', '2019-03-05'],
  ['5-3-19', '2019-03-05'],
  ['05.03.2019', '2019-03-05'],
  ['ngày 05 tháng 3 năm 2019', '2019-03-05'],
  ['2019-03-05', '2019-03-05'],
  ['29/02/2019', null],
  ['tháng 3', null],
])('the day %s is %s', (printed, day) => {
  expect(readPastDay(printed)).toBe(day);
});
