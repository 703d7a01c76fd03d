import { expect, test } from 'vitest';
import { answerOf, emptyLetter, neededBy, typedAnswer } from './answer-form.ts';

const outcomes = [
  {
    key: 'agreed',
    name: null,
    needs: [
      { key: 'decisionNumber', name: null, type: 'text' as const, required: true },
      { key: 'decisionDate', name: null, type: 'day' as const, required: true },
    ],
  },
  { key: 'declined', name: null, needs: [] },
];
const rest = { cites: null, uploadIds: [] };

test('a whole answer carries its outcome with what this must say', () => {
  const needs = neededBy(outcomes, 'agreed', false);
  const answer = answerOf({
    values: { ...emptyLetter, body: ' Đồng ý. ', outcome: 'agreed', symbol: '12/QĐ' },
    details: { decisionNumber: '12-QĐ/ĐUK', decisionDate: '5/9/2022', other: 'bỏ' },
    partial: false,
    needs,
    ...rest,
  });
  expect(answer).toMatchObject({
    body: 'Đồng ý.',
    outcome: 'agreed',
    outcomeDetails: { decisionNumber: '12-QĐ/ĐUK', decisionDate: '2022-09-05' },
    paperSymbol: '12/QĐ',
    told: null,
    happenedOn: null,
  });
});

test('an answer in part names no outcome, whatever was chosen before', () => {
  expect(neededBy(outcomes, 'agreed', true)).toEqual([]);
  const values = { ...emptyLetter, body: 'Một phần', outcome: 'agreed' };
  const answer = answerOf({ values, details: { decisionNumber: '1' }, partial: true, needs: [], ...rest });
  expect(answer).toMatchObject({ outcome: null, outcomeDetails: {}, partial: true });
});

test('an answer by word of mouth tells when and between whom', () => {
  const values = {
    ...emptyLetter,
    body: 'Nhất trí',
    medium: 'telephone',
    happenedOn: '6/9/2022',
    by: 'Chánh án',
    with: 'Viện trưởng',
  };
  const answer = answerOf({ values, details: {}, partial: false, needs: [], ...rest });
  expect(answer).toMatchObject({
    medium: 'telephone',
    happenedOn: '2022-09-06',
    told: { by: 'Chánh án', with: 'Viện trưởng' },
  });
  expect(typedAnswer(answer, outcomes).values).toMatchObject({ happenedOn: '06/9/2022', by: 'Chánh án' });
});
