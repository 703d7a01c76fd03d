import { isAgencyLine } from './agency-line.ts';
import type { Headings } from './find-headings.ts';
import { endsSentence } from './line-shape.ts';
import type { Range } from './split-instruments.ts';
import { cellsOfLine, isSaidNumbered, isUpper } from './split-lines.ts';
import type { Line } from './split-lines.ts';

const RECIPIENTS = /^N[ơƠ][iI] (?:nhận|NHẬN)/u;
const CAPACITY = /^(?:TM|KT|TL|TUQ|TUN|Q|T\/M|K\/T|T\/L|Thay mặt)(?:[.:/] ?| )(?=\p{Lu})/u;
const POSITION =
  /^(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG THANH TRA|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHÁNH THANH TRA|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG KIỂM TOÁN NHÀ NƯỚC|TRƯỞNG PHÒNG)(?![\p{L}])/u;
const LAST_STOP = /\.\/[.,]["”]?$/;

/** The first line behind the body: signatures, "Nơi nhận", annexes. Equals `range.to` when there is none. */
export function findTail(lines: Line[], headings: Headings, range: Range): number {
  const { last, annex } = lastOfBody(lines, headings, range);
  for (let index = last; index < annex; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (index > last && opensTail(lines, index)) return index;
    if (LAST_STOP.test(line.text) && !line.quoted) return index + 1;
  }
  return annex;
}

/**
 * The last line that is surely of the body, and the first annex. What a person said to be numbered is of the
 * body, so no annex begins above it; what a person said to be running text is of the body unless in an annex.
 */
function lastOfBody(lines: Line[], headings: Headings, range: Range): { last: number; annex: number } {
  let last = range.body;
  let annex = range.to;
  for (let index = range.body; index < range.to; index += 1) {
    const line = lines[index];
    if (isSaidNumbered(line)) {
      last = index;
      annex = range.to;
    } else if (annex === range.to) {
      const kind = headings.at.get(index);
      if (kind === 'annex') annex = index;
      else if (kind !== undefined || line?.said === true) last = index;
    }
  }
  return { last, annex };
}

/** True for a line that can only stand in the block of signatures or recipients. */
function opensTail(lines: Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.quoted || line.text.length > 400) return false;
  if (RECIPIENTS.test(line.text)) return true;
  const ended = endsSentence(lines[index - 1]?.text ?? '');
  if (ended && isBodyOverPosition(line.text, lines[index + 1]?.text ?? '')) return true;
  return cellsOfLine(line).some(
    (cell) =>
      (CAPACITY.test(cell) && isUpper(cell.slice(0, 24))) ||
      (POSITION.test(cell) && isUpper(cell) && cell.length < 80 && ended),
  );
}

/** `VIỆN KIỂM SÁT NHÂN DÂN TỈNH` with `VIỆN TRƯỞNG` on the line below. */
function isBodyOverPosition(line: string, below: string): boolean {
  return isUpper(line) && isAgencyLine(line) && isUpper(below) && POSITION.test(below);
}

/** True for the heading of the list of recipients. */
export function isRecipientsHead(text: string): boolean {
  return RECIPIENTS.test(text);
}

/** "TM. …", "T/M …": the words that say for whom somebody signs. */
export function isCapacity(text: string): boolean {
  return CAPACITY.test(text);
}

/** The position at the beginning of a line in capitals, such as "PHÓ CHỦ TỊCH"; null when there is none. */
export function positionAtStart(text: string): string | null {
  return POSITION.exec(text)?.[0] ?? null;
}
