import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctText, lineRoles, openCorrection } from './corrected-text.ts';
import type { CorrectedText, LineRole, StructureCorrection } from './corrected-text.ts';

const text: CorrectedText = {
  lines: ['QUY CHẾ', 'Điều 1. Phạm vi', '1. Gửi theo QĐ-', 'UBND số 5.', 'đ) Họp.'],
  roles: { 1: { as: 'article', num: '1' }, 4: { as: 'point', num: 'đ' } },
};

function after(correction: StructureCorrection, from = text) {
  const done = correctText(from, correction);
  return done.ok ? done.value : done.refusal;
}

test('a reading is opened as its lines with nothing said of them', () => {
  const document = { instruments: [], duties: [], dropped: [], warnings: [] };
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  expect(openCorrection({ document: { ...document, source }, text: 'một\nhai' })).toEqual({
    lines: ['một', 'hai'],
    roles: {},
  });
  expect(openCorrection({ document: { ...document, source }, text: '' }).lines).toEqual([]);
});

test.each<[LineRole, number, string | null]>([
  [{ as: 'article', num: '5a' }, 0, '5a'],
  [{ as: 'article', num: null }, 1, '1'],
  [{ as: 'clause', num: null }, 2, '1'],
  [{ as: 'clause', num: '3' }, 2, '3'],
  [{ as: 'point', num: null }, 4, 'đ'],
  [{ as: 'point', num: 'Đ' }, 0, 'đ'],
  [{ as: 'point', num: 'b1' }, 0, 'b1'],
  [{ as: 'point', num: 'aa' }, 0, 'aa'],
  [{ as: 'article', num: null }, 2, '1'],
  [{ as: 'chapter', num: ' ii ' }, 0, 'II'],
  [{ as: 'chapter', num: '2' }, 0, '2'],
  [{ as: 'part', num: 'nhất' }, 0, 'nhất'],
  [{ as: 'section', num: 'IV' }, 0, 'IV'],
  [{ as: 'text', num: null }, 1, null],
])('said to be %j, line %i has the number %s', (role, line, num) => {
  expect(after({ do: 'mark', line, role })).toMatchObject({ roles: { [line]: { as: role.as, num } } });
});

test.each<[LineRole, number]>([
  [{ as: 'article', num: 'V' }, 0],
  [{ as: 'article', num: '0' }, 0],
  [{ as: 'article', num: '' }, 0],
  [{ as: 'article', num: null }, 0],
  [{ as: 'clause', num: null }, 1],
  [{ as: 'clause', num: 'a' }, 0],
  [{ as: 'point', num: '1' }, 0],
  [{ as: 'point', num: 'ab' }, 0],
  [{ as: 'chapter', num: 'ABC' }, 0],
  [{ as: 'section', num: 'nhất' }, 0],
  [{ as: 'text', num: '1' }, 0],
])('the number of %j is refused at line %i', (role, line) => {
  expect(after({ do: 'mark', line, role })).toBe('wrongNumber');
});

test('what was said of a line is taken back', () => {
  expect(after({ do: 'unmark', line: 1 })).toEqual({ lines: text.lines, roles: { 4: text.roles[4] } });
  expect(after({ do: 'unmark', line: 0 })).toEqual(text);
});

test('a line is joined to the one before it, a broken code without a space, and roles go with their lines', () => {
  expect(after({ do: 'merge', line: 3 })).toEqual({
    lines: ['QUY CHẾ', 'Điều 1. Phạm vi', '1. Gửi theo QĐ-UBND số 5.', 'đ) Họp.'],
    roles: { 1: text.roles[1], 3: text.roles[4] },
  });
});

test('of two joined lines the first keeps its role and the second loses it', () => {
  expect(after({ do: 'merge', line: 1 })).toMatchObject({
    lines: ['QUY CHẾ Điều 1. Phạm vi', ...text.lines.slice(2)],
  });
  expect(after({ do: 'merge', line: 1 })).toMatchObject({ roles: { 3: text.roles[4] } });
  expect(after({ do: 'merge', line: 2 })).toMatchObject({ roles: { 1: text.roles[1], 3: text.roles[4] } });
});

test('a line is cut between words; its first part keeps the role', () => {
  expect(after({ do: 'split', line: 1, at: 7 })).toEqual({
    lines: ['QUY CHẾ', 'Điều 1.', 'Phạm vi', ...text.lines.slice(2)],
    roles: { 1: text.roles[1], 5: text.roles[4] },
  });
  expect(after({ do: 'split', line: 1, at: 8 })).toEqual(after({ do: 'split', line: 1, at: 7 }));
});

test.each<[string, StructureCorrection]>([
  ['inside a word', { do: 'split', line: 1, at: 2 }],
  ['at the beginning', { do: 'split', line: 1, at: 0 }],
  ['at the end', { do: 'split', line: 1, at: 15 }],
  ['outside the line', { do: 'split', line: 1, at: 99 }],
  ['at no whole number', { do: 'split', line: 1, at: 7.5 }],
])('a line is not cut %s', (_, correction) => {
  expect(after(correction)).toBe('wrongPlace');
});

test('words are put right, in the normal form of characters', () => {
  expect(after({ do: 'reword', line: 0, text: ' QUY CHE\u0302\u0301\u00A0PHỐI HỢP ' })).toMatchObject({
    lines: ['QUY CHẾ PHỐI HỢP', ...text.lines.slice(1)],
    roles: text.roles,
  });
});

test.each(['một\nhai', 'một\r\nhai', 'một\u2028hai', 'một\fhai', '', '  '])(
  'a line is never reworded to %j',
  (words) => {
    expect(after({ do: 'reword', line: 0, text: words })).toBe('wrongPlace');
  },
);

test('the first line joins nothing, and a line that is not there is refused', () => {
  expect(after({ do: 'merge', line: 0 })).toBe('wrongPlace');
  for (const line of [-1, 5, 1.5, Number.NaN]) expect(after({ do: 'unmark', line })).toBe('noSuchLine');
});

const line = fc.integer({ min: -1, max: 8 });
const role = fc.record({
  as: fc.constantFrom(...lineRoles),
  num: fc.constantFrom(null, '1', '2', 'II', 'a', 'đ', '5a', 'x y'),
});
const structural: fc.Arbitrary<StructureCorrection> = fc.oneof(
  fc.record({ do: fc.constant('mark' as const), line, role }),
  fc.record({ do: fc.constant('unmark' as const), line }),
  fc.record({ do: fc.constant('merge' as const), line }),
  fc.record({ do: fc.constant('split' as const), line, at: fc.integer({ min: -1, max: 30 }) }),
);
const printed = fc
  .array(fc.constantFrom('a', 'Đ', 'đ', '1', '.', '-', '/', ' ', '😀', '\u0301'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((signs) => signs.join(''))
  .filter((words) => words.trim() !== '');

function wordsOf({ lines }: CorrectedText): string[] {
  return [...lines.join('\n').matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => word);
}

function correctAll(from: CorrectedText, corrections: StructureCorrection[]): CorrectedText {
  return corrections.reduce((now, correction) => {
    const done = correctText(now, correction);
    return done.ok ? done.value : now;
  }, from);
}

test('no structural correction loses, cuts or moves a word, and roles stay at lines that are there', () => {
  fc.assert(
    fc.property(
      fc.array(printed, { maxLength: 6 }),
      fc.array(structural, { maxLength: 12 }),
      (lines, corrections) => {
        const before = { lines, roles: {} };
        const now = correctAll(before, corrections);
        expect(wordsOf(now)).toEqual(wordsOf(before));
        for (const key of Object.keys(now.roles)) expect(now.lines[Number(key)]).toBeDefined();
      },
    ),
  );
});

test('a line that is cut and joined again is what it was, but for spaces', () => {
  fc.assert(
    fc.property(printed, fc.integer({ min: 0, max: 20 }), (words, at) => {
      const done = correctText({ lines: [words], roles: {} }, { do: 'split', line: 0, at });
      if (!done.ok) return;
      const joined = correctText(done.value, { do: 'merge', line: 1 });
      expect(joined.ok && joined.value.lines[0]?.replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    }),
  );
});

test('whatever is asked is answered', () => {
  const any = fc.oneof(
    structural,
    fc.record({ do: fc.constant('reword' as const), line, text: fc.string() }),
  );
  fc.assert(
    fc.property(fc.array(fc.string()), any, (lines, correction) => {
      expect(correctText({ lines, roles: {} }, correction)).toHaveProperty('ok');
    }),
  );
});
