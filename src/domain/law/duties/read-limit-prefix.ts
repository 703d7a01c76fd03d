/** Words that stand in front of a length and say how it limits. */
const PREFIX_WORDS = [
  'trong (?:thời hạn|hạn|thời gian|vòng|khoảng thời gian|khoảng)',
  'trong',
  'thời hạn',
  'thời gian',
  '(?:chậm|muộn) nhất(?: là| vào)?',
  'không (?:được )?(?:quá|vượt quá|chậm quá|chậm hơn|muộn hơn|dài quá|nhiều hơn)',
  'tối đa(?: là)?',
  'sau(?: thời hạn)?',
  'trước',
  'ít nhất(?: là)?',
  'tối thiểu(?: là)?',
  'quá(?: thời hạn)?',
  'hết(?: thời hạn)?',
  'đủ',
  'đã',
  'thêm',
  'dưới',
  'trên',
  'còn lại',
  'khoảng',
  'có thời hạn',
  'là',
  'cách',
  'từ',
  'đến',
  'gần',
];
const PREFIX = new RegExp(`(?:(?<![a-zà-ỹ])(?:${PREFIX_WORDS.join('|')}) )+$`);
/** Words that make a length a limit. */
export const LIMITING =
  /trong (?:thời|hạn|vòng|khoảng)|nhất|không (?:được )?(?:quá|vượt|chậm|muộn|dài|nhiều)|tối đa/;

/** The words in front of a length that say how it limits (`trong thời hạn không quá `), or the empty string. */
export function readLimitPrefix(folded: string, at: number): string {
  return PREFIX.exec(folded.slice(Math.max(0, at - 60), at))?.[0] ?? '';
}

/** The words before the length that belong to the quote: `là` of `Thời hạn … là 05 ngày` and a bare noun `thời hạn` do not. */
export function quotedPrefix(prefix: string): string {
  return prefix.replace(/^(?:là |thời hạn |thời gian |đến |còn lại |đã |có thời hạn )+/, '');
}
