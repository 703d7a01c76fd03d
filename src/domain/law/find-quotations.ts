import type { Line } from './split-lines.ts';

const OPENS_PROVISION =
  /^(?:["“«]|'')\s*(?:Điều |Chương |Mục |Phần |\d{1,3}[a-zđ]?\s?[.)/-]|[a-zđ]\d{0,2}\s?[.)])/u;
const CLOSES = /["”»][.;,:]?$|''[.;,:]?$/;
/** A quoted provision longer than this is taken for a quotation mark that nobody closed. */
const LONGEST = 400;

/**
 * Marks the lines of quoted provisions, as an amending text carries them: from a line that begins with
 * a quotation mark and a number up to the line that ends with the closing mark. Their numbers are not
 * those of this document.
 */
export function markQuotations(lines: Line[]): void {
  let open = -1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (OPENS_PROVISION.test(line.text)) open = balanceOf(line.text) > 0 ? index : -1;
    else if (open >= 0 && index - open > LONGEST) open = -1;
    else if (open >= 0 && CLOSES.test(line.text) && balanceOf(line.text) < 0) {
      quote(lines, open, index);
      open = -1;
    }
  }
}

function quote(lines: Line[], from: number, to: number): void {
  for (const line of lines.slice(from, to + 1)) line.quoted = !line.said;
}

/** More than 0 when quotations stay open at the end of the line, less than 0 when one ends. */
function balanceOf(text: string): number {
  let balance = 0;
  let straight = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (sign === 0x201c || sign === 0xab) balance += 1;
    else if (sign === 0x201d || sign === 0xbb) balance -= 1;
    else if (sign === 34) straight += 1;
  }
  if (straight % 2 === 0) return balance;
  return balance + (text.startsWith('"') ? 1 : -1);
}
