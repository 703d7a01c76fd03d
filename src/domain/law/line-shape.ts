import type { Line } from './split-lines.ts';
import { isUpper } from './split-lines.ts';

/** How the lines of a text are broken. */
export type Shape = {
  /** Lines end inside sentences, at the right edge of a page. */
  hardWrapped: boolean;
  /** Length of a full line, in characters; meaningful only when hard-wrapped. */
  width: number;
};

/** `…; hoặc` at the end of a point leads to the next one. */
const ENDED = /(?:[.;:!?…]|[.;:!?,…]["”»)\]*]{1,3}|\.\/[.,]|; ?(?:hoặc|và))$/;
/** A word that needs another one behind it. */
const NEEDS_MORE =
  /(?:^|[\s(])(?:khoản|điểm|điều|mục|chương|phần|tiết|số|phụ lục|biểu|mẫu|ngày|tháng|năm|quý|và|hoặc|các|những|tại|đến|từ|của|theo|với|về|cho|trong),?$/iu;
/** "tại khoản 4,": a reference that often goes on with the next larger unit. */
const CITES =
  /(?:^|[\s(])(?:khoản|điểm|điều|mục|chương|phần|tiết|phụ lục) (?:\d{1,4}[a-zđ]?|[a-zđ]\d?\)?|[IVX]{1,5}),?$/iu;
const SMALL_START = /^\p{Ll}/u;
/** A shorter line is a title, a list entry or the end of a paragraph, and tells nothing about wrapping. */
const LONG_LINE = 40;
/** Share of long lines that go on inside a sentence from which a text counts as hard-wrapped. */
const WRAPPED_SHARE = 0.12;

/** Measures how lines are broken; `wrapped` is what the format reader says may be. */
export function measureShape(lines: Line[], wrapped: boolean): Shape {
  if (!wrapped || lines.length < 2) return { hardWrapped: false, width: 0 };
  let inside = 0;
  let long = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined) continue;
    if (line.text.length >= LONG_LINE) long += 1;
    if (line.blankBefore || line.mark !== null) continue;
    if (SMALL_START.test(line.text) && !endsSentence(before.text)) inside += 1;
  }
  const lengths = Uint32Array.from(lines, (line) => line.text.length).sort();
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return { hardWrapped: inside > 0 && inside / Math.max(long, 1) >= WRAPPED_SHARE, width };
}

/** True when the sentence of this line stops at its end. */
export function endsSentence(text: string): boolean {
  return ENDED.test(text.slice(-7));
}

/** True when the line stops at a word that needs another, or inside a reference: "quy định tại khoản 4,". */
export function endsLikeReference(text: string): boolean {
  const end = text.slice(-24);
  return NEEDS_MORE.test(end) || CITES.test(end);
}

/**
 * True when the text before line `index` may be taken as finished, so that a heading or a new
 * provision may begin there.
 */
export function isFinishedBefore(lines: Line[], index: number, shape: Shape): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return true;
  if (endsSentence(before.text)) return true;
  if (line.blankBefore && !shape.hardWrapped) return true;
  if (NEEDS_MORE.test(before.text.slice(-24))) return false;
  if (shape.hardWrapped && CITES.test(before.text.slice(-24))) return false;
  if (line.blankBefore || before.row || !shape.hardWrapped) return true;
  if (isUpper(before.text)) return true;
  return !isFull(before, line, shape) && !before.text.endsWith(',');
}

/** True when the first word of the next line would not have fitted any more. */
export function isFull(before: Line, line: Line, shape: Shape): boolean {
  const space = line.text.indexOf(' ');
  const word = space < 0 ? line.text.length : space;
  return before.text.length + 1 + word >= shape.width * 0.82;
}
