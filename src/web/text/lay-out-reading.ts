import type {
  Instrument,
  Provision,
  ProvisionType,
  Reading,
  TimedDuty,
} from '../../domain/law/parsed-document.ts';

export type NumberedType = Exclude<ProvisionType, 'item' | 'paragraph'>;
export type RowKind = NumberedType | 'front' | 'between' | 'tail';

/** A duty with its place in the document's list, which names it on the screen. */
export type PlacedDuty = { index: number; duty: TimedDuty };
/** A stretch of a row's text that is the time phrase of a duty. */
export type Mark = { from: number; to: number; duty: PlacedDuty };

/** One line of the two panes: a stretch of the text as it was read, beside the node it became. */
export type Row = {
  key: string;
  kind: RowKind;
  num: string | null;
  heading: string | null;
  depth: number;
  text: string;
  /** Place of `text` in the whole normalised text. */
  start: number;
  duties: PlacedDuty[];
  marks: Mark[];
};

/** Rows that are drawn and skipped together: a heading, or an article with all that is in it. */
export type Block = { key: string; rows: Row[] };

type Cut = { at: number; row: Omit<Row, 'text' | 'start' | 'duties' | 'marks'> };

/**
 * Lays a reading out for the two panes: every character of the text stands in exactly one row, in order; rows
 * begin where numbered nodes begin, and every duty stands at its node.
 */
export function layOutReading(reading: Reading): Block[] {
  const cuts = cutsOf(reading.document.instruments, reading.text);
  const rows = cuts.map((cut, index) => rowOf(cut, reading.text.slice(cut.at, cuts[index + 1]?.at)));
  placeDuties(rows, reading.document.duties);
  return intoBlocks(rows.filter((row) => row.text !== '' || row.duties.length > 0 || row.num !== null));
}

function cutsOf(instruments: Instrument[], text: string): Cut[] {
  const cuts: Cut[] = [special('front', 0)];
  for (const [index, { body }] of instruments.entries()) {
    const nodes = numbered(body, 0);
    cuts.push(...nodes.map(({ node, depth }) => cutAt(node, depth)));
    const end = Math.max(0, ...nodes.map(({ node }) => lastCharacter(node)));
    if (nodes.length > 0) cuts.push(special(index === instruments.length - 1 ? 'tail' : 'between', end));
  }
  return cuts.filter(({ at }) => at >= 0 && at <= text.length).toSorted((one, other) => one.at - other.at);
}

function special(kind: 'front' | 'between' | 'tail', at: number): Cut {
  return { at, row: { key: `${kind}-${at}`, kind, num: null, heading: null, depth: 0 } };
}

function cutAt(node: Provision, depth: number): Cut {
  const { eId: key, num, heading } = node;
  return { at: node.span[0], row: { key, kind: node.type as NumberedType, num, heading, depth } };
}

/** Chapters and articles stand at the edge; clauses one step in, points two. */
function numbered(nodes: Provision[], depth: number): { node: Provision; depth: number }[] {
  return nodes.flatMap((node) => {
    const own = isNumbered(node.type) ? [{ node, depth }] : [];
    const inner = ['article', 'clause', 'point'].includes(node.type) ? depth + 1 : depth;
    return [...own, ...numbered(node.children, inner)];
  });
}

function isNumbered(type: ProvisionType): type is NumberedType {
  return type !== 'item' && type !== 'paragraph';
}

function lastCharacter(node: Provision): number {
  return Math.max(node.span[1], ...node.children.map(lastCharacter));
}

function rowOf({ at, row }: Cut, slice: string): Row {
  const text = slice.trim();
  return { ...row, text, start: at + slice.length - slice.trimStart().length, duties: [], marks: [] };
}

function placeDuties(rows: Row[], duties: TimedDuty[]): void {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  for (const [index, duty] of duties.entries()) {
    const placed = { index, duty };
    const there = rowAt(rows, duty.span[0]);
    (byKey.get(duty.eId) ?? there)?.duties.push(placed);
    if (there) markIn(there, placed);
  }
  for (const row of rows) row.marks.sort((one, other) => one.from - other.from);
}

/** Two duties may share one phrase ("hằng quý, hằng năm"); the first keeps the mark. */
function markIn(row: Row, duty: PlacedDuty): void {
  const from = duty.duty.span[0] - row.start;
  const to = Math.min(duty.duty.span[1] - row.start, row.text.length);
  const taken = row.marks.some((mark) => from < mark.to && mark.from < to);
  if (from >= 0 && from < to && !taken) row.marks.push({ from, to, duty });
}

function rowAt(rows: Row[], place: number): Row | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return rows[low];
}

/** A block holds at most this many rows, so that what is skipped off screen stays small. */
const rowsOfBlock = 40;

function intoBlocks(rows: Row[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const inside = row.depth > 0 || row.kind === 'clause' || row.kind === 'point';
    if (last && inside && last.rows.length < rowsOfBlock) last.rows.push(row);
    else blocks.push({ key: row.key, rows: [row] });
  }
  return blocks;
}
