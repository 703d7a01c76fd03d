import type { Line } from './split-lines.ts';
import { isUpper } from './split-lines.ts';

/** How the lines of a text are broken. */
export type Shape = {
  /** Lines end inside sentences, at the right edge of a page. */
  hardWrapped: boolean;
  /** Length of a full line, in characters; meaningful only when hard-wrapped. */
  width: number;
};

const ENDED = /(?:[.;:!?…]|[.;:!?,…]["”»)\]*]{1,3}|\.\/[.,])$/;
const REFERENCE =
  /(?:^|[\s(])(?:(?:khoản|điểm|điều|mục|chương|phần|tiết|số|phụ lục|biểu|mẫu|ngày|tháng|năm|quý)(?: (?:\d{1,4}[a-zđ]?|[a-zđ]\d?\)?|[IVX]{1,5}))?|và|hoặc|các|những|tại|đến|từ|của|theo|với|về|cho|trong),?$/iu;
const SMALL_START = /^\p{Ll}/u;
/** Share of line ends inside a sentence from which a text counts as hard-wrapped. */
const WRAPPED_SHARE = 0.12;

/** Measures how lines are broken; `wrapped` is what the format reader says may be. */
export function measureShape(lines: Line[], wrapped: boolean): Shape {
  if (!wrapped || lines.length < 2) return { hardWrapped: false, width: 0 };
  let inside = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined || line.blankBefore || line.mark !== null) continue;
    if (SMALL_START.test(line.text) && !ENDED.test(before.text)) inside += 1;
  }
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return { hardWrapped: inside / lines.length >= WRAPPED_SHARE, width };
}

/** True when the sentence of this line stops at its end. */
export function endsSentence(text: string): boolean {
  return ENDED.test(text);
}

/** True when the line stops at a word that needs another: "quy định tại khoản 4,". */
export function endsLikeReference(text: string): boolean {
  return REFERENCE.test(text.slice(-24));
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
  if (endsLikeReference(before.text)) return false;
  if (line.blankBefore || before.row || !shape.hardWrapped) return true;
  if (before.mark?.kind === 'article' || isUpper(before.text)) return true;
  return !isFull(before, line, shape) && !before.text.endsWith(',');
}

/** True when the first word of the next line would not have fitted any more. */
export function isFull(before: Line, line: Line, shape: Shape): boolean {
  const space = line.text.indexOf(' ');
  const word = space < 0 ? line.text.length : space;
  return before.text.length + 1 + word >= shape.width * 0.82;
}
