import { expect, test } from 'vitest';
import type { DutyEdit } from '../../domain/regulation/duty-content.ts';
import { isSoundTiming } from '../../domain/regulation/sound-timing.ts';
import { editFrom, fieldsOf, readAmount } from './duty-form.ts';

const words = { trigger: null, actor: 'Tòa án', recipient: null, action: 'gửi hồ sơ' };
const none = { amount: null, unit: null, every: null, dueBy: null };
const month = { amount: 1, unit: 'month' } as const;
const edits: DutyEdit[] = [
  { ...none, ...words, class: 'within', amount: 3, unit: 'workingDay', trigger: 'nhận được yêu cầu' },
  { ...none, ...words, class: 'before', amount: 24, unit: 'hour' },
  { ...none, ...words, class: 'extension', amount: 0.5, unit: 'day' },
  { ...none, ...words, class: 'immediate' },
  { ...none, ...words, class: 'immediate', amount: 0, unit: 'workingDay' },
  { ...none, ...words, class: 'recurring', every: month },
  { ...none, ...words, class: 'recurring', every: month, dueBy: { day: 'last' } },
  { ...none, ...words, class: 'recurring', every: month, dueBy: { day: 15, monthOfPeriod: 'last' } },
  { ...none, ...words, class: 'recurring', every: month, dueBy: { day: 5, month: 12 } },
  { ...none, ...words, class: 'recurring', every: month, dueBy: { monthOfPeriod: 2 } },
  { ...none, ...words, class: 'byDate', dueBy: { date: '2022-12-31' } },
  { ...none, ...words, class: 'soft' },
];

test.each(edits.map((edit) => [edit.class, edit] as const))(
  'a duty of the class %s goes through the form unchanged',
  (_class, edit) => {
    expect(isSoundTiming(edit)).toBe(true);
    expect(editFrom(fieldsOf(edit))).toEqual(edit);
  },
);

test('another class leaves the fields of the old one aside', () => {
  const [within] = edits;
  const soft = editFrom({ ...fieldsOf(within as DutyEdit), class: 'soft' });
  expect(soft).toMatchObject({ ...none, class: 'soft', trigger: 'nhận được yêu cầu' });
  expect(isSoundTiming(soft)).toBe(true);
});

test('a length is a whole or a half number up to 10,000', () => {
  expect(['1', ' 05 ', '0,5', '1.5', '10000'].map(readAmount)).toEqual([1, 5, 0.5, 1.5, 10_000]);
  expect(['', '0', '-1', '1,3', '10001', 'ba'].map(readAmount)).toEqual([null, null, null, null, null, null]);
});
