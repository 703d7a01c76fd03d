import { readPrintedDate } from '../law/read-printed-date.ts';
import type { CitedBasis } from './import-content.ts';

const OPENING = /^[-–•*+]?\s*Căn(?:\s+cứ)?\s+/iu;
/** 24-QĐ/TW, 63/2014/QH13, 19/2008/NQLT/CP-UBTƯMTTQVN, with blanks around its year: "63 /2025/QĐ-UBND". */
const SYMBOL =
  /(?:số\s*:?\s*)?(?<![\d/.-])(\d{1,6}(?:\s?\/\s?\d{4}\s?\/\s?|[-/])\p{Lu}[\p{L}\d&./-]*[\p{L}\d])/u;
const DAY = String.raw`\(?(?:ng[àa]y\s+\d{1,2}(?:\s+tháng\s+\d{1,2},?\s+năm\s+|[/.-]\d{1,2}[/.-])\d{4})\)?`;
const DATED = new RegExp(`^[\\s,]*(${DAY})`, 'iu');
const DATED_NAME = new RegExp(`\\s${DAY}`, 'iu');
/** The issuing body ends where the subject begins. */
const ISSUED_BY =
  /^[\s,]*của\s+(\p{Lu}.*?)(?=\s*$|[;“"(]|,?\s(?:ban hành|quy định|hướng dẫn|về|v\/v|sửa đổi|bổ sung|phê duyệt|thi hành|thực hiện|triển khai|ngày)(?!\p{L}))/iu;

/** The contract takes no longer ones. In characters. */
const LONGEST = { title: 1000, issuer: 300, symbol: 100, printed: 2000 };

/**
 * A legal basis as a text cites it ("Căn cứ Quyết định số 24-QĐ/TW ngày 01/6/2021 của Ban Chấp hành Trung ương về …"), taken
 * apart: symbol, day and issuer where they stand together, the rest being the title. Of several documents in one sentence
 * the first is read; a day or an issuer that belongs to another document is left in the title.
 */
export function readBasis(printed: string): CitedBasis {
  const cited = printed.slice(0, LONGEST.printed).replaceAll(/\s+/g, ' ').replace(OPENING, '').trim();
  const symbol = SYMBOL.exec(cited);
  const day = symbol === null ? DATED_NAME.exec(cited) : null;
  const cut = symbol?.index ?? day?.index ?? cited.length;
  const name = cited.slice(0, cut);
  const { issuedOn, issuer, rest } = readIssue(cited.slice(cut + (symbol?.[0].length ?? 0)));
  return {
    symbol: symbol?.[1]?.replaceAll(/\s/g, '').slice(0, LONGEST.symbol) ?? null,
    title:
      tidy(`${name} ${rest.replace(/^\s*,/, '')}`).slice(0, LONGEST.title) ||
      tidy(cited).slice(0, LONGEST.title),
    issuer: issuer?.slice(0, LONGEST.issuer) ?? null,
    issuedOn,
    printed: printed.slice(0, LONGEST.printed),
  };
}

/** What stands behind the symbol: the day and the issuer, in either order, then the subject. */
function readIssue(behind: string): { issuedOn: string | null; issuer: string | null; rest: string } {
  let rest = behind;
  let issuedOn: string | null = null;
  let issuer: string | null = null;
  for (let turn = 0; turn < 2; turn += 1) {
    const dated: RegExpExecArray | null = issuedOn === null ? DATED.exec(rest) : null;
    issuedOn ??= dated === null ? null : readPrintedDate(dated[0].replace(/ngay/iu, 'ngày'));
    rest = rest.slice(dated?.[0].length ?? 0);
    const issued: RegExpExecArray | null = issuer === null ? ISSUED_BY.exec(rest) : null;
    issuer ??= issued?.[1] === undefined ? null : tidy(issued[1]);
    rest = rest.slice(issued?.[0].length ?? 0);
  }
  return { issuedOn, issuer, rest };
}

function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,;.])/g, '')
    .replace(/^[\s,;.:]+/, '')
    .replace(/(?<![\s,;.:])[\s,;.:]+$/, '');
}
