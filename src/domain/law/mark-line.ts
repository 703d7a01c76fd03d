/** What the beginning of a line looks like. Whether it really is a heading is decided later, in its place. */
export type MarkKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'roman'
  | 'article'
  | 'clause'
  | 'point'
  | 'item';

export type Mark = {
  kind: MarkKind;
  /** The printed word before the number: `Điều`, `Chương`, `Phần thứ`; null when there is none. */
  label: string | null;
  /** The number as printed, without punctuation (but `b.1`); null for dashes and other bullets. */
  num: string | null;
  /** Where the line's own words begin. */
  at: number;
  /** False when the punctuation after the number is missing or is often something else. */
  strong: boolean;
  /** Where a person said the number: what the line prints in its place, empty when it prints none. */
  printed?: string;
};

const HEADING =
  /^(Điều|ĐIỀU|Điêu|Điểu|Đỉều|Đíều|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Phần|PHẦN)(?: {1,3}(thứ|THỨ))? {1,3}([\dIVXLC]{1,8}[a-zđ]?|\p{L}{2,5}(?: hai| ba| tư| nhất)?)(?![\p{L}\d])( ?[.:/]-?| ?[-–](?=\s|$))?/u;
const KIND_OF_LABEL: Record<string, MarkKind> = {
  điều: 'article',
  // The same word as character recognition often misreads it.
  điêu: 'article',
  điểu: 'article',
  đỉều: 'article',
  đíều: 'article',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
  phần: 'part',
};
const NUMBER_WORDS = new Set(
  'nhất một hai ba tư bốn năm sáu bảy tám chín mười'.split(' ').flatMap((word) => [word, word.toUpperCase()]),
);
const ARTICLE_NUMBER = /^\d{1,4}[a-zđ]?$/;
const OTHER_NUMBER = /^(?:[IVXLC]{1,8}|\d{1,3}[a-zđ]?)$/;
const ROMAN = /^([IVXLC]{1,7}) ?([.\-–/)])-? ?(?=\S)/;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,2}){1,4})(?!\d)(\.|\)|\/|-| )[ -]*(?=\p{L}|["“(])/u;
const CLAUSE = /^(\d{1,3}[a-zđ]?)( ?)([.)/\-–])([.-]?)( *)/;
const POINT = /^(\p{L}{1,2})((?:\. ?)?\d{1,2}|)( ?)([.)/\-–])([.-]?)( *)/u;
const SMALL_ROMAN = /^([ivx]{2,5})\) */;
const BRACKETED = /^\(([a-zđ]|[ivx]{1,5}|\d{1,2})\) */;
const BULLET = /^(?:[-–—+•●○□▪◦‣·*]|o(?= ))[ ]*(?=\S)/;
const WORD_AHEAD = /^(?:\p{Lu}\p{Ll}|\p{Lu}\s|["“'(*])/u;

/** What follows the figures of a number: `a` of `5a`, mostly nothing. */
export function suffixOf(num: string): string {
  return /\D.*$/.exec(num)?.[0] ?? '';
}

/** Reads the beginning of one line (trimmed, single spaces). Null when it looks like running text. */
export function markLine(line: string): Mark | null {
  const first = line.charCodeAt(0);
  if (first >= 48 && first <= 57) return markNumber(line);
  if (isHeadingLetter(first)) return markHeading(line) ?? markRoman(line) ?? markPoint(line);
  if (first === 40) return markBracket(line);
  return markBullet(line) ?? markPoint(line);
}

function isHeadingLetter(code: number): boolean {
  return (
    code === 0x110 ||
    code === 67 ||
    code === 77 ||
    code === 80 ||
    code === 84 || // Đ C M P T
    code === 73 ||
    code === 86 ||
    code === 88 ||
    code === 76 // I V X L
  );
}

function markHeading(line: string): Mark | null {
  const found = HEADING.exec(line);
  if (found === null) return null;
  const [whole, label = '', ordinal, num = '', stop] = found;
  const kind = KIND_OF_LABEL[label.toLowerCase()];
  if (kind === undefined || !isNumberOf(kind, num)) return null;
  // "Điều 37.7.TL.10.4": a number of the codified collection, not of this document.
  if (stop !== undefined && /\d/.test(line.charAt(whole.length))) return null;
  let at = whole.length;
  while (line.charAt(at) === ' ') at += 1;
  const printed = ordinal === undefined ? label : `${label} ${ordinal}`;
  return { kind, label: printed, num, at, strong: stop !== undefined || at >= line.length };
}

/** True for a number that headings of the kind carry: `5a` of articles, `II` or `3` of others, `nhất` of parts. */
export function isNumberOf(kind: MarkKind, num: string): boolean {
  if (kind === 'article') return ARTICLE_NUMBER.test(num);
  if (OTHER_NUMBER.test(num)) return true;
  return (
    kind !== 'section' && kind !== 'subsection' && num.split(' ').every((word) => NUMBER_WORDS.has(word))
  );
}

function markRoman(line: string): Mark | null {
  const found = ROMAN.exec(line);
  if (found === null) return null;
  return { kind: 'roman', label: null, num: found[1] ?? '', at: found[0].length, strong: found[2] !== ')' };
}

function markNumber(line: string): Mark | null {
  const decimal = DECIMAL.exec(line);
  if (decimal !== null) {
    return { kind: 'item', label: null, num: decimal[1] ?? '', at: decimal[0].length, strong: true };
  }
  const found = CLAUSE.exec(line);
  if (found === null) return null;
  const [whole, num = '', before, sign, , after] = found;
  const rest = line.slice(whole.length, whole.length + 3);
  if (rest === '') return sign === '.' || sign === ')' ? bareMark('clause', num, line) : null;
  if (after === '' && !beginsWord(rest, sign)) return null;
  // "4 - 6 ngày", "2 . 5": a range or an amount, not a number of a clause.
  if (/^\d/.test(rest) && before !== '') return null;
  return { kind: 'clause', label: null, num, at: whole.length, strong: sign === '.' || sign === ')' };
}

/** A number alone on its line, with its words on the next one. */
function bareMark(kind: MarkKind, num: string, line: string): Mark {
  return { kind, label: null, num, at: line.length, strong: false };
}

/** Without a space after the number only a capital word may follow: `2.Vốn`, but not `2.000`, `01/QĐ`. */
function beginsWord(rest: string, sign: string | undefined): boolean {
  return WORD_AHEAD.test(rest) || (sign === '.' && /^\p{Lu}/u.test(rest));
}

function markPoint(line: string): Mark | null {
  const roman = SMALL_ROMAN.exec(line);
  if (roman !== null && roman[0].length < line.length) {
    return { kind: 'item', label: null, num: roman[1] ?? '', at: roman[0].length, strong: true };
  }
  const found = POINT.exec(line);
  if (found === null) return null;
  const [whole, letters = '', digits = '', , sign, , after] = found;
  const rest = line.slice(whole.length, whole.length + 3);
  if (!isPointLetter(letters, sign)) return null;
  if (rest === '') return sign === ')' ? bareMark('point', letters.toLowerCase() + digits, line) : null;
  if (sign !== ')' && ((after === '' && !WORD_AHEAD.test(rest)) || letters.length > 1)) return null;
  const num = letters.toLowerCase() + digits;
  return { kind: 'point', label: null, num, at: whole.length, strong: sign === ')' };
}

/** Capitals are points only before a bracket (`Đ) Đối với`): `A.` and `C.` begin names and headings. */
function isPointLetter(letters: string, sign: string | undefined): boolean {
  if (letters.length === 2) return letters.charAt(0) === letters.charAt(1) && /[a-zđ]/.test(letters);
  return /[a-zđ]/.test(letters) || (sign === ')' && /[A-ZĐ]/.test(letters));
}

function markBracket(line: string): Mark | null {
  const found = BRACKETED.exec(line);
  if (found === null || found[0].length >= line.length) return null;
  return { kind: 'item', label: null, num: found[1] ?? '', at: found[0].length, strong: true };
}

function markBullet(line: string): Mark | null {
  const found = BULLET.exec(line);
  if (found === null) return null;
  return { kind: 'item', label: null, num: null, at: found[0].length, strong: true };
}
