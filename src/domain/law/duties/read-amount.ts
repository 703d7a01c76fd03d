const ONES: Record<string, number> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const ONE = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const LAST = 'một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín';

const TENS = `(?:${ONE}) mươi(?: (?:${LAST}))?|mười(?: (?:${LAST}))?`;

/** Number words up to 999, as regular expression source over folded text. */
export const NUMBER_WORDS = `(?:${TENS}|(?:${ONE}) trăm(?: (?:${TENS}|(?:linh|lẻ) (?:${LAST})))?|nửa|(?:${ONE}))`;

/** An amount in digits or words, doubled or not: `5`, `05`, `05 (năm)`, `năm (05)`, `1/2`, `nửa`. */
export const AMOUNT = `(?:1/2|\\d{1,3}(?:[.,]5)?|${NUMBER_WORDS})(?: ?\\((?:${NUMBER_WORDS}|\\d{1,3})\\))?`;

/** The number that an amount says; null when it says none. Digits win over the words beside them. */
export function readAmount(folded: string): number | null {
  const bare = folded.replace(/\(.*$/, '').trim();
  if (bare === 'nửa' || bare === '1/2') return 0.5;
  if (/^\d/.test(bare)) return Number(bare.replace(',', '.'));
  return readWords(bare.split(' '));
}

function readWords(words: readonly string[]): number | null {
  const [first = '', second = '', third = ''] = words;
  if (first === 'mười') return 10 + (ONES[second] ?? 0);
  const ones = ONES[first];
  if (ones === undefined) return null;
  if (second === 'mươi') return ones * 10 + (ONES[third] ?? 0);
  if (second === 'trăm')
    return ones * 100 + (readWords(words.slice(third === 'linh' || third === 'lẻ' ? 3 : 2)) ?? 0);
  return ones;
}
