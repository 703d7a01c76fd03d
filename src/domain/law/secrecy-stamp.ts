const GRADES = new Set(['mật', 'tối mật', 'tuyệt mật']);
const BRACKETS = /^[[({<"“«*=~–—-]+\s*([^()[\]]+?)\s*[\])}>"”»*=~–—-]+$/u;
const LABEL = /^(?:dấu chỉ |mức |cấp )?độ mật\s*:\s*/iu;
const COPY_NUMBER = /[\s,;–—-]*\(?\s*bản số\s*:?\s*[\d…./_]*\s*\)?$/iu;
/** "TÀI LIỆU MẬT" in capitals is a stamp; in small letters it may begin a sentence. */
const NOUN = /^(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ)\s+(?=\p{Lu})/u;
/** "M Ậ T", "T Ố I  M Ậ T": letters set apart. */
const SET_APART = /^(?:\p{L}\s+)+\p{L}$/u;
/** What stands on the line of the symbol, in capitals behind it: "Số: 12/QC-VKS   MẬT". */
const BEHIND_SYMBOL =
  /^Số\s*:?\s*(?:[\d….\s]*\/\S+|[^\p{Ll}]*?)[\s|]+((?:T\s*Ố\s*I\s+|T\s*U\s*Y\s*Ệ\s*T\s+)?M\s*Ậ\s*T)$/u;
const PAGE_NUMBER = /^\d{1,4}\s+|\s+(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?$/giu;
/** A stamp with all that may stand around it is not longer. In characters. */
const LONGEST = 120;

/**
 * Is this line or cell, in NFC, nothing but a stamp of secrecy (dấu chỉ độ mật)? Around MẬT, TỐI MẬT or TUYỆT MẬT may
 * stand a label, brackets, the number of the copy, or before it the symbol of the document. Words in a sentence are none.
 */
export function isSecrecyStamp(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = text.trim();
  return isGrade(line) || isGrade(BEHIND_SYMBOL.exec(line)?.[1] ?? '');
}

/** The same of a running head, which may carry the number of the page. */
export function isStampedHead(text: string): boolean {
  if (text.length > LONGEST) return false;
  return text
    .split(/[|\n]/)
    .some((part) => isSecrecyStamp(part) || isSecrecyStamp(part.trim().replace(PAGE_NUMBER, '')));
}

function isGrade(printed: string): boolean {
  const bare = unwrapped(unwrapped(printed).replace(COPY_NUMBER, '').replace(LABEL, '').replace(NOUN, ''));
  return GRADES.has(inWords(bare).toLocaleLowerCase('vi'));
}

function unwrapped(text: string): string {
  return BRACKETS.exec(text.trim())?.[1] ?? text.trim();
}

/** Letters set apart are joined, and the two words of a grade told again. */
function inWords(text: string): string {
  const joined = SET_APART.test(text) ? text.replaceAll(/\s+/g, '') : text.replaceAll(/\s+/g, ' ');
  return joined.replace(/^(TỐI|TUYỆT) ?M ?Ậ ?T$/iu, '$1 MẬT');
}
