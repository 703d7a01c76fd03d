import type { RelationView } from '../../contract/regulation-views.ts';

export type Box = { x: number; y: number; width: number; height: number };
type Placed = {
  relation: RelationView;
  box: Box;
  /** From the middle to the box, the other way round, and where the word stands. */
  line: { out: string; in: string; label: [number, number] };
};

const width = 640;
const size = { width: 190, height: 34 };
const rowHeight = 62;

/** Places the relations of a regulation around it: what it names at the left, what names it at the right; pixels. */
export function graphOf(relations: readonly RelationView[]) {
  const left = relations.filter(({ direction }) => direction === 'to');
  const right = relations.filter(({ direction }) => direction === 'from');
  const rows = Math.max(left.length, right.length, 1);
  const height = rows * rowHeight + 6;
  const middle = { x: (width - size.width) / 2, y: (height - size.height) / 2, ...size };
  const placed = [
    ...left.map((relation, row) => place({ relation, row, of: left.length, x: 1 }, middle)),
    ...right.map((relation, row) =>
      place({ relation, row, of: right.length, x: width - size.width - 1 }, middle),
    ),
  ];
  return { width, height, middle, placed };
}

type Slot = { relation: RelationView; row: number; of: number; x: number };

function place({ relation, row, of, x }: Slot, middle: Box): Placed {
  const center = middle.y + middle.height / 2 + (row - (of - 1) / 2) * rowHeight;
  const box = { x, y: center - size.height / 2, ...size };
  const leftwards = x < middle.x;
  const from = [leftwards ? middle.x : middle.x + middle.width, middle.y + middle.height / 2] as const;
  const to = [leftwards ? box.x + box.width : box.x, center] as const;
  return {
    relation,
    box,
    line: {
      out: curve(from, to),
      in: curve(to, from),
      // Above the box, where no line crosses it.
      label: [box.x + box.width / 2, box.y - 6],
    },
  };
}

type Point = readonly [number, number];

function curve([x1, y1]: Point, [x2, y2]: Point): string {
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`;
}
