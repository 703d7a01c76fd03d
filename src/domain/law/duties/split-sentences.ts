/** A sentence of a passage; `start` is its offset in the passage. The closing full stop belongs to it. */
export type Sentence = { text: string; start: number };

/** Short forms that carry a dot and end no sentence (`TP. Hồ Chí Minh`, `TM. Ủy ban`). */
const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}{1,3}|Tp|Ths|TS|GS|St|Tr|Tx|[Tt]t|[Nn]xb|[Vv]\.v|[Ss]t[Tt])$/u;

/** A clause that begins on the line of another (`… thụ lý vụ án, 2. Viện kiểm sát …`); behind a number it is cited (`khoản 1, 2.`). */
const NEXT_CLAUSE = /(?<!\d)[,;] ?\d{1,2}$/u;

/** Longer stretches without a full stop are lists or tables; they are cut, which keeps the work linear in the length of the text. */
const LONGEST = 4000;

/** Dots, blanks and quotation marks behind a full stop; more are a leader (`……`), within which nothing ends. */
const LONGEST_LEADER = 200;

/** Splits running text at `.`, `!`, `?` before a capital letter, also where the space is lost (`ngành.Điều 37`). */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if ((sign === '.' || sign === '!' || sign === '?') && endsSentence(text, i, depth)) {
      const clause = i + 1 < text.length ? startOfClause(text, start, i) : start;
      pushTrimmed(sentences, text, start, clause);
      pushTrimmed(sentences, text, clause, i + 1);
      start = i + 1;
      depth = 0;
    }
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** Where the number before a full stop begins, when it opens a clause; else where the sentence begins. */
function startOfClause(text: string, start: number, dot: number): number {
  const number = NEXT_CLAUSE.exec(text.slice(Math.max(start, dot - 5), dot));
  return number === null ? start : dot - number[0].length + 1;
}

function endsSentence(text: string, dot: number, depth: number): boolean {
  if (depth > 0 && text.slice(dot, dot + 400).includes(')')) return false;
  let next = dot + 1;
  while (next - dot < LONGEST_LEADER && /[\s.”"»’]/.test(text.charAt(next))) next += 1;
  if (next >= text.length) return true;
  const spaced = next > dot + 1;
  if (!/[\p{Lu}“"«(-]/u.test(text.charAt(next))) return false;
  if (!spaced && /^\(\p{Lu}/u.test(text.slice(next, next + 2)))
    return /[\p{Ll})]/u.test(text.charAt(dot - 1));
  if (!spaced)
    return /[\p{Ll}\d)]/u.test(text.charAt(dot - 1)) && /^\p{Lu}\p{Ll}/u.test(text.slice(next, next + 2));
  return !ABBREVIATION.test(text.slice(Math.max(0, dot - 5), dot));
}

function pushTrimmed(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  while (to - start > LONGEST) {
    const cut = placeToCut(text, start);
    pushPiece(sentences, text, start, cut);
    start = cut;
  }
  pushPiece(sentences, text, start, to);
}

function pushPiece(sentences: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, start: from + (raw.length - raw.trimStart().length) });
}

/** After the last semicolon, comma or space that leaves a piece of at most the longest length. */
function placeToCut(text: string, from: number): number {
  const last = from + LONGEST;
  for (const sign of ['; ', ', ', ' ']) {
    const at = from + text.slice(from, last - 2).lastIndexOf(sign);
    if (at > from + LONGEST / 2) return at + sign.length;
  }
  return last;
}
