import type { Instrument, ParseWarning } from './parsed-document.ts';
import { cellsOfLine } from './split-lines.ts';
import type { Line } from './split-lines.ts';

const SECRECY = /^\(?(?:MẬT|TỐI MẬT|TUYỆT MẬT)\)?$/u;
/** The heading area: the first page of an instrument, as far as its mark of secrecy may stand. */
const HEADING_LINES = 40;

/** Warnings about a whole document: marks of secrecy, nothing numbered, a regulation that is missing. */
export function warnOfDocument(instruments: Instrument[], lines: Line[]): ParseWarning[] {
  return [...warnOfSecrecy(lines), ...warnOfStructure(instruments)];
}

function warnOfSecrecy(lines: Line[]): ParseWarning[] {
  for (const line of lines.slice(0, HEADING_LINES)) {
    const mark = cellsOfLine(line).find((cell) => SECRECY.test(cell));
    if (mark === undefined) continue;
    return [{ code: 'secrecyMark', message: `Phần đầu văn bản có dấu chỉ độ mật “${mark}”.` }];
  }
  return [];
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
