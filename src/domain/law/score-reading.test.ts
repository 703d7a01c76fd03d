import { expect, test } from 'vitest';
import { makeDocument } from '../../../test/conformance/make-instrument.ts';
import { makeProvision } from '../../../test/conformance/make-provision.ts';
import type { Provision, Reading, TimedDuty } from './parsed-document.ts';
import { ratesOf, scoreReading, sumScores } from './score-reading.ts';

const DUTY: TimedDuty = {
  eId: 'art_1__cl_1',
  quote: 'trong thời hạn 05 ngày',
  class: 'within',
  amount: 5,
  unit: 'day',
  every: null,
  dueBy: null,
  trigger: null,
  actor: 'Cơ quan chủ trì',
  recipient: null,
  action: null,
  span: [0, 0],
};

const node = (type: Provision['type'], eId: string, children: Provision[] = []) =>
  makeProvision(type, eId, { children });
const reading = (body: Provision[], duties: TimedDuty[]): Reading => ({
  document: makeDocument(body, duties),
  text: '',
});

test('a reading that equals its labels has no misses', () => {
  const body = [node('article', 'art_1', [node('clause', 'art_1__cl_1'), node('item', 'art_1__it_1')])];
  const score = scoreReading({ structure: ['art_1', 'art_1__cl_1'], duties: [DUTY] }, reading(body, [DUTY]));
  expect(score.structure).toEqual({ tp: 2, fp: 0, fn: 0 });
  expect(score.duties).toEqual({ tp: 1, fp: 0, fn: 0 });
  expect(score.actors).toEqual({ right: 1, of: 1 });
  expect(score.misses).toEqual([]);
});

test('parts, items and paragraphs are not scored', () => {
  const body = [node('part', 'part_ba', [node('article', 'art_1', [node('paragraph', 'art_1__p_1')])])];
  const score = scoreReading({ structure: ['part_ba', 'art_1'], duties: [] }, reading(body, []));
  expect(score.structure).toEqual({ tp: 1, fp: 0, fn: 0 });
});

test('missing and extra nodes are counted and named', () => {
  const score = scoreReading(
    { structure: ['art_1', 'art_2'], duties: [] },
    reading([node('article', 'art_3')], []),
  );
  expect(score.structure).toEqual({ tp: 0, fp: 1, fn: 2 });
  expect(score.misses).toEqual([
    { of: 'structure', kind: 'extra', eId: 'art_3' },
    { of: 'structure', kind: 'missing', eId: 'art_1' },
    { of: 'structure', kind: 'missing', eId: 'art_2' },
  ]);
});

test.each([
  ['eId', { eId: 'art_2' }],
  ['class', { class: 'before' }],
  ['amount', { amount: 6 }],
  ['unit', { unit: 'workingDay' }],
  ['every', { every: { amount: 1, unit: 'year' } }],
  ['dueBy', { dueBy: { day: 1 } }],
] as const)('a duty whose %s differs is one missing and one too many', (_, change) => {
  const score = scoreReading({ structure: [], duties: [DUTY] }, reading([], [{ ...DUTY, ...change }]));
  expect(score.duties).toEqual({ tp: 0, fp: 1, fn: 1 });
});

test('quote, trigger and recipient do not decide, and the order of the keys of dueBy neither', () => {
  const label: TimedDuty = { ...DUTY, dueBy: { day: 3, month: 4 } };
  const found: TimedDuty = { ...DUTY, dueBy: { month: 4, day: 3 }, quote: 'khác', trigger: 'khác' };
  expect(scoreReading({ structure: [], duties: [label] }, reading([], [found])).duties.tp).toBe(1);
});

test('without soft, soft entries count on neither side', () => {
  const soft: TimedDuty = { ...DUTY, class: 'soft', amount: null, unit: null };
  const score = scoreReading({ structure: [], duties: [DUTY, soft] }, reading([], [DUTY]));
  expect(score.duties).toEqual({ tp: 1, fp: 0, fn: 1 });
  expect(score.dutiesWithoutSoft).toEqual({ tp: 1, fp: 0, fn: 0 });
});

test.each([
  ['CƠ QUAN CHỦ TRÌ', true],
  ['cơ quan chủ trì và cơ quan phối hợp', true],
  ['Cơ quan', true],
  ['Tòa án', false],
  [null, false],
])('the actor %s against the label', (actor, right) => {
  const score = scoreReading({ structure: [], duties: [DUTY] }, reading([], [{ ...DUTY, actor }]));
  expect(score.actors).toEqual({ right: right ? 1 : 0, of: 1 });
});

test('of equal duties those with the same quote are compared with each other', () => {
  const first: TimedDuty = { ...DUTY, quote: 'ngay', actor: 'Công an' };
  const second: TimedDuty = { ...DUTY, quote: 'lập tức', actor: 'Tòa án' };
  const score = scoreReading({ structure: [], duties: [first, second] }, reading([], [second, first]));
  expect(score.actors).toEqual({ right: 2, of: 2 });
});

test('rates of nothing are whole, and sums add up', () => {
  expect(ratesOf({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  const one = scoreReading(
    { structure: ['art_1', 'art_2'], duties: [] },
    reading([node('article', 'art_1')], []),
  );
  const both = sumScores([one, one]);
  expect(both.structure).toEqual({ tp: 2, fp: 0, fn: 2 });
  expect(ratesOf(both.structure)).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
});
