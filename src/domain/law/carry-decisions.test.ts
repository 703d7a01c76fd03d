import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dutyKeys } from './carry-decisions.ts';
import { correctText, lineRoles } from './corrected-text.ts';
import type { CorrectedText, StructureCorrection } from './corrected-text.ts';
import type { TimedDuty } from './parsed-document.ts';
import { readCorrected } from './read-corrected.ts';

const duty: TimedDuty = {
  eId: 'art_5__cl_1',
  quote: 'trong thời hạn 03 ngày',
  class: 'within',
  amount: 3,
  unit: 'day',
  every: null,
  dueBy: null,
  trigger: 'nhận được yêu cầu',
  actor: 'Tòa án',
  recipient: 'Viện kiểm sát',
  action: 'chuyển hồ sơ',
  span: [0, 22],
};

test('a key is short and names nothing of the place', () => {
  expect(dutyKeys([duty])).toEqual(dutyKeys([{ ...duty, eId: 'art_9', span: [40, 62] }]));
  expect(dutyKeys([duty])[0]).toMatch(/^[a-z0-9]{14}$/);
});

test.each<[string, Partial<TimedDuty>]>([
  ['capitals', { quote: 'Trong thời hạn 03 ngày' }],
  ['the place of a tone mark', { actor: 'Toà án' }],
  ['white space', { action: 'chuyển  hồ sơ' }],
  ['a line end', { trigger: 'nhận được\nyêu cầu' }],
])('%s make no other key', (_, spelling) => {
  expect(dutyKeys([{ ...duty, ...spelling }])).toEqual(dutyKeys([duty]));
});

test.each<Partial<TimedDuty>>([
  { quote: 'trong 03 ngày' },
  { class: 'before' },
  { amount: 5 },
  { unit: 'workingDay' },
  { every: { amount: 1, unit: 'day' } },
  { dueBy: { day: 15 } },
  { trigger: null },
  { actor: 'Công an' },
  { recipient: null },
  { action: 'trả lời' },
])('a duty that differs in %j has another key', (change) => {
  expect(dutyKeys([{ ...duty, ...change }])).not.toEqual(dutyKeys([duty]));
});

test('duties that say the same are counted in the order of the text', () => {
  const [key] = dutyKeys([duty]);
  expect(dutyKeys([duty, { ...duty, actor: null }, duty, duty])).toEqual([
    key,
    expect.not.stringContaining('~'),
    `${key}~2`,
    `${key}~3`,
  ]);
});

test('the keys stay what they are from one release to the next, because decisions are stored by them', () => {
  expect(dutyKeys([duty])).toEqual(['0bn85p30bt2vwp']);
});

const words = fc.constantFrom('ngay', 'Tòa án', 'kịp thời', 'gửi');
const anyDuty: fc.Arbitrary<TimedDuty> = fc
  .record({
    quote: words,
    actor: fc.option(words),
    action: fc.option(words),
    amount: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map((said) => ({ ...duty, ...said }));

test('keys are unique within a document, whatever its duties say', () => {
  fc.assert(
    fc.property(fc.array(anyDuty, { maxLength: 40 }), (duties) => {
      const keys = dutyKeys(duties);
      expect(keys).toHaveLength(duties.length);
      expect(new Set(keys).size).toBe(duties.length);
    }),
  );
});

test('duties that come and go leave the keys of all others as they are', () => {
  const other = anyDuty.map((one) => ({ ...one, quote: `khác ${one.quote}` }));
  fc.assert(
    fc.property(fc.array(anyDuty), fc.array(fc.tuple(fc.nat(40), other)), (duties, others) => {
      const mixed = others.reduce((all, [at, one]) => all.toSpliced(at, 0, one), duties);
      const keys = dutyKeys(mixed).filter((_, index) => mixed[index]?.quote.startsWith('khác') === false);
      expect(keys).toEqual(dutyKeys(duties));
    }),
  );
});

const LINES = [
  'Điều 1. Trách nhiệm của Tòa án',
  '1. Trong thời hạn 03 ngày kể từ ngày nhận được yêu cầu, Tòa án chuyển hồ sơ cho Viện kiểm sát.',
  '2. Khi có thay đổi, Tòa án thông báo ngay cho Công an tỉnh; định kỳ hằng quý gửi báo cáo:',
  'a) Trước ngày 15 tháng 6;',
  'b) Chậm nhất 05 ngày làm việc trước khi họp.',
  'Điều 2. Trách nhiệm của Công an',
  '1. Công an kịp thời cung cấp thông tin.',
  '2. Công an trả lời không quá 10 ngày.',
];
const NOTICE = [
  'Điều 3. Thi hành',
  'Sở Tư pháp báo cáo định kỳ hằng năm.',
  'Sở Tư pháp họp mỗi tháng một lần.',
];

function keysOf(text: CorrectedText): string[] {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  return dutyKeys(readCorrected(text, source).document.duties);
}

test('whatever is corrected in one article, the duties of the next keep their keys', () => {
  const line = fc.integer({ min: 1, max: 7 });
  const role = fc.record({
    as: fc.constantFrom(...lineRoles),
    num: fc.constantFrom(null, '1', '2', 'a', 'II'),
  });
  const correction: fc.Arbitrary<StructureCorrection> = fc.oneof(
    fc.record({ do: fc.constant('mark' as const), line, role }),
    fc.record({ do: fc.constant('merge' as const), line }),
    fc.record({ do: fc.constant('split' as const), line, at: fc.nat(90) }),
    fc.record({ do: fc.constant('reword' as const), line, text: fc.constantFrom(...LINES, 'Họp.') }),
  );
  const kept = keysOf({ lines: NOTICE, roles: {} });
  expect(kept).toHaveLength(2);
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 6 }), (corrections) => {
      let text: CorrectedText = { lines: LINES, roles: {} };
      for (const one of corrections) {
        const done = correctText(text, one);
        if (done.ok) text = done.value;
      }
      expect(keysOf({ ...text, lines: [...text.lines, ...NOTICE] }).slice(-2)).toEqual(kept);
    }),
  );
});
