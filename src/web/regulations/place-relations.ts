import type { RelationView } from '../../contract/regulation-views.ts';

export type Box = { x: number; y: number; width: number; height: number };
type Placed = {
  relation: RelationView;
  box: Box;
  /** From the middle to the box, and the other way round. */
  line: { out: string; in: string };
  /** Where the word of the relation stands, and whether in the middle of its place. */
  label: { x: number; y: number; centred: boolean };
};
type Graph = { width: number; height: number; middle: Box; placed: Placed[] };

/** A box holds a symbol in two lines, and how that regulation stands. */
const boxHeight = 60;
const mostWidth = 260;
/** In a narrower one no symbol finds room: then all stand below each other. */
const leastWidth = 165;
const between = 64;
const labelHeight = 22;
const rowHeight = boxHeight + labelHeight + 6;
/** Of the line at the left, where all stand below each other. */
const rail = 12;
const indent = 34;

/**
 * Places the relations of a regulation around it, in a given width: what it names at the left, what names it at the
 * right; where that is too narrow, above and below. Nothing is drawn smaller than it is. Pixels.
 */
export function graphOf(relations: readonly RelationView[], room: number): Graph {
  const named = relations.filter(({ direction }) => direction === 'to');
  const naming = relations.filter(({ direction }) => direction === 'from');
  const columns = [named, [null], naming].filter(({ length }) => length > 0).length;
  const size = Math.min(mostWidth, (room - 2 - between * (columns - 1)) / columns);
  return size < leastWidth ? below(named, naming, room) : beside(named, naming, size);
}

type Some = readonly RelationView[];

function beside(named: Some, naming: Some, size: number): Graph {
  const height = Math.max(named.length, naming.length, 1) * rowHeight + 2;
  const step = size + between;
  const left = named.length > 0 ? step : 0;
  const boxAt = (x: number, row: number, of: number): Box => ({
    x: x + 1,
    y: (height - of * rowHeight) / 2 + row * rowHeight + labelHeight,
    width: size,
    height: boxHeight,
  });
  const middle = boxAt(left, 0, 1);
  const placed = [
    ...named.map((relation, row) => joined(relation, boxAt(0, row, named.length), middle)),
    ...naming.map((relation, row) => joined(relation, boxAt(left + step, row, naming.length), middle)),
  ];
  return { width: left + size + (naming.length > 0 ? step : 0) + 2, height, middle, placed };
}

function joined(relation: RelationView, box: Box, middle: Box): Placed {
  const leftwards = box.x < middle.x;
  const from = { x: leftwards ? middle.x : middle.x + middle.width, y: centreOf(middle) };
  const to = { x: leftwards ? box.x + box.width : box.x, y: centreOf(box) };
  return {
    relation,
    box,
    line: { out: curve(from, to), in: curve(to, from) },
    label: { x: box.x + box.width / 2, y: box.y - 7, centred: true },
  };
}

function below(named: Some, naming: Some, room: number): Graph {
  // The middle has no word above it; where it is the first one, no room for one.
  const top = named.length > 0 ? labelHeight : 2;
  const boxAt = (row: number): Box => ({
    x: indent,
    y: row * rowHeight + top,
    width: room - indent - 1,
    height: boxHeight,
  });
  const middle = { ...boxAt(named.length), x: 1, width: room - 2 };
  const placed = [
    ...named.map((relation, row) => hung(relation, boxAt(row), middle.y)),
    ...naming.map((relation, row) => hung(relation, boxAt(named.length + 1 + row), middle.y + middle.height)),
  ];
  return { width: room, height: placed.length * rowHeight + top + boxHeight + 2, middle, placed };
}

/** Hangs on the line at the left, which begins at an edge of the middle. */
function hung(relation: RelationView, box: Box, edge: number): Placed {
  const y = centreOf(box);
  return {
    relation,
    box,
    line: { out: `M${rail} ${edge}V${y}H${box.x}`, in: `M${box.x} ${y}H${rail}V${edge}` },
    label: { x: box.x, y: box.y - 7, centred: false },
  };
}

function centreOf(box: Box): number {
  return box.y + box.height / 2;
}

type Point = { x: number; y: number };

function curve(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}
