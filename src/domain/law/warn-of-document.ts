import { normaliseText } from './normalise-text.ts';
import type { Dropped, Instrument, ParseWarning } from './parsed-document.ts';
import { isSecrecyStamp, isStampedHead } from './secrecy-stamp.ts';
import { cellsOfLine } from './split-lines.ts';
import type { Line } from './split-lines.ts';

/** The words that make one with mật: "bí mật", "bảo mật", "tài liệu mật" over a line end. */
const WANTS_MAT = /(?:^|\s)(?:bí|bảo|cơ|tài liệu|văn bản|độ|hoặc|và|là)$/iu;
/** The heading area: the first page of an instrument, as far as its mark of secrecy may stand. */
const HEADING_LINES = 40;

/** Warnings about a whole document: marks of secrecy, nothing numbered, a regulation that is missing. */
export function warnOfDocument(instruments: Instrument[], lines: Line[]): ParseWarning[] {
  return [...warnOfSecrecy(lines), ...warnOfStructure(instruments)];
}

function warnOfSecrecy(lines: Line[]): ParseWarning[] {
  for (const [index, line] of lines.slice(0, HEADING_LINES).entries()) {
    const mark = [...cellsOfLine(line), line.text].find((cell) => isSecrecyStamp(cell));
    if (mark !== undefined && !goesOn(lines[index - 1], line)) return [secrecyWarning(mark)];
  }
  return [];
}

/** A wrapped line that ends the words "bí mật", or the title of a chapter. */
function goesOn(before: Line | undefined, line: Line): boolean {
  if (before === undefined || line.blankBefore) return false;
  return WANTS_MAT.test(before.text) || before.mark !== null;
}

/** A stamp that stands in the running heads is found when none stands in the text. */
export function warnOfHeads(dropped: Dropped[], warnings: ParseWarning[]): ParseWarning[] {
  if (warnings.some(({ code }) => code === 'secrecyMark')) return [];
  const head = dropped.find(({ text }) => isStampedHead(normaliseText(text)));
  return head === undefined ? [] : [secrecyWarning(normaliseText(head.text))];
}

function secrecyWarning(mark: string): ParseWarning {
  return { code: 'secrecyMark', message: `Phần đầu văn bản có dấu chỉ độ mật “${mark}”.` };
}

function warnOfStructure(instruments: Instrument[]): ParseWarning[] {
  const warnings: ParseWarning[] = [];
  if (instruments.every((instrument) => instrument.body.length === 0)) {
    warnings.push({
      code: 'noStructure',
      message: 'Không tìm thấy chương, điều hoặc khoản nào trong văn bản.',
    });
  }
  if (instruments.at(-1)?.role === 'cover') {
    const message = 'Văn bản chỉ ban hành kèm theo một văn bản khác; không thấy văn bản kèm theo.';
    warnings.push({ code: 'attachmentMissing', message });
  }
  return warnings;
}
