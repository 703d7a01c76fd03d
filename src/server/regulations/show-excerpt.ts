/** Signs of an excerpt at most, with the dots where it is cut. */
const longest = 160;
/** Signs that stand before the hit. */
const before = 40;

/**
 * The words of a body around the first place where the query stands, with their marks; its beginning when only a heading
 * has them. Words are compared as the search does: without marks and case, a number without its leading noughts.
 */
export function showExcerpt(body: string, query: string): string {
  const line = body.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const hit = firstHit(line, query);
  const from = hit <= before ? 0 : wordBegin(line, hit - before);
  const room = longest - (from > 0 ? 2 : 0);
  const whole = line.length - from <= room;
  const to = whole ? line.length : wordEnd(line, from, from + room - 2);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${whole ? '' : ' …'}`;
}

type Word = { at: number; word: string };

/** Where all words stand side by side, else where most of them stand near each other for the first time; 0 for none. */
function firstHit(line: string, query: string): number {
  const wanted = wordsOf(query).map(({ word }) => word);
  const words = wordsOf(line);
  const phrase = words.findIndex((_, place) =>
    wanted.every((one, offset) => words[place + offset]?.word === one),
  );
  if (phrase >= 0) return words[phrase]?.at ?? 0;
  return densest(words, new Set(wanted));
}

function densest(words: readonly Word[], wanted: ReadonlySet<string>): number {
  let best = { at: 0, met: 0 };
  const hits = words.filter(({ word }) => wanted.has(word));
  for (const [place, { at }] of hits.entries()) {
    const near = hits.slice(place, place + wanted.size * 2).filter((hit) => hit.at - at < longest - before);
    const met = new Set(near.map(({ word }) => word)).size;
    if (met > best.met) best = { at, met };
  }
  return best.at;
}

function wordsOf(text: string): Word[] {
  return [...folded(text).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    at: match.index,
    word: match[0].replace(/^0+(?=\d)/, ''),
  }));
}

/** Small letters without marks, one sign for each sign, so that places stay. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => plain(text.charAt(at))).join('');
}

/** Taking a sign apart is slow, and texts are made of few. */
const plainSigns = new Map<string, string>();

function plain(sign: string): string {
  const known = plainSigns.get(sign);
  if (known !== undefined) return known;
  const base = sign.normalize('NFD').charAt(0).toLowerCase().charAt(0);
  const letter = base === 'đ' ? 'd' : base;
  plainSigns.set(sign, letter);
  return letter;
}

function wordBegin(line: string, at: number): number {
  const blank = line.indexOf(' ', at);
  return blank < 0 ? at : blank + 1;
}

function wordEnd(line: string, from: number, at: number): number {
  const blank = line.lastIndexOf(' ', at);
  return blank <= from ? at : blank;
}
