/**
 * Folding brings the spellings of one word together without changing the length of the text, so that a
 * place found in the folded text is the same place in the printed one.
 */

const TONE_PLACES: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

const ODD_SPACE = /[\u00a0\t\n\r\f*]/g;
const DASH = /[–—]/g;
const TONE_PLACE = /(?<![qp])[ou][àáảãạèéẻẽẹỳýỷỹỵ](?![a-zà-ỹ])/g;
const EVERY = /hàng (?=ngày|tuần|tháng|quý|năm)/g;
const PERIODICALLY = /(?:đinh|định) k(?:ý|ì|ỳ|i|y)(?![a-zà-ỹ])/g;
/** Asked first: most sentences need no change, and a replacement costs more than a question. */
const ODD_SIGN = anyOf(ODD_SPACE, DASH);
const ODD_SPELLING = anyOf(TONE_PLACE, EVERY, PERIODICALLY);

function anyOf(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.source).join('|'));
}

/** Lower case, one place for the tone mark, `hằng` for `hàng`, `định kỳ` for its misspellings, plain space and hyphen, no emphasis marks. Same length as the input. */
export function foldText(text: string): string {
  const lower = lowerSameLength(text);
  const plain = ODD_SIGN.test(lower) ? lower.replace(ODD_SPACE, ' ').replace(DASH, '-') : lower;
  if (!ODD_SPELLING.test(plain)) return plain;
  return plain
    .replace(TONE_PLACE, (pair) => TONE_PLACES[pair] ?? pair)
    .replace(EVERY, 'hằng ')
    .replace(PERIODICALLY, 'định kỳ');
}

/** `toLowerCase` lengthens a few letters (İ); those texts are lowered one code unit at a time. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    const low = unit.toLowerCase();
    out += low.length === 1 ? low : unit;
  }
  return out;
}
