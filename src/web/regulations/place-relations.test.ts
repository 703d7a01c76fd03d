import { expect, test } from 'vitest';
import type { RelationView } from '../../contract/regulation-views.ts';
import { graphOf } from './place-relations.ts';

const relation = (direction: 'to' | 'from'): RelationView => ({
  kind: 'replaces',
  direction,
  printed: '01-QC/ĐUK-BCSĐVKS',
  other: null,
});
const all = [relation('to'), relation('to'), relation('from')];

test('what it names stands at the left, what names it at the right, none of them upon another', () => {
  const { placed, middle, width, height } = graphOf(all, 700);
  const [first, second, after] = placed.map(({ box }) => box);
  expect(first!.x + first!.width).toBeLessThan(middle.x);
  expect(first!.y + first!.height).toBeLessThan(second!.y);
  expect(after!.x).toBeGreaterThan(middle.x + middle.width);
  expect(after!.x + after!.width).toBeLessThanOrEqual(width);
  expect(second!.y + second!.height).toBeLessThanOrEqual(height);
});

test('one without a successor takes no room for one', () => {
  const { placed, middle, width } = graphOf([relation('to')], 500);
  expect(placed[0]!.box.width).toBeGreaterThan(200);
  expect(middle.x + middle.width).toBeLessThanOrEqual(width);
  expect(width).toBeLessThanOrEqual(500);
});

test('in a narrow window they stand above and below, as wide as it is', () => {
  const { placed, middle, width } = graphOf(all, 300);
  expect(width).toBe(300);
  const ys = placed.map(({ box }) => box.y);
  expect(ys[1]).toBeLessThan(middle.y);
  expect(ys[2]).toBeGreaterThan(middle.y);
  for (const { box } of placed) expect(box.width).toBeGreaterThan(250);
});
