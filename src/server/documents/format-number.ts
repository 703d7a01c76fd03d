const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = Math.min(value, 32767);
  let digits = '';
  for (const [worth, digit] of romans) {
    while (rest >= worth) {
      digits += digit;
      rest -= worth;
    }
  }
  return digits;
}

/** a … z, then aa, bb …: Word repeats the letter. It knows no đ: the fifth point is e, as Word prints it. */
function letter(value: number): string {
  const index = (value - 1) % 26;
  const times = Math.min(Math.floor((value - 1) / 26) + 1, 50);
  return String.fromCharCode(97 + index).repeat(times);
}

const units = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Một, hai … chín mươi chín, as Word's `vietnameseCounting`; beyond that digits. */
function vietnamese(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (value > 99) return String(value);
  if (tens === 0) return units[unit] ?? '';
  const head = tens === 1 ? 'mười' : `${units[tens]} mươi`;
  if (unit === 0) return head;
  return `${head} ${unit === 5 ? 'lăm' : unit === 1 && tens > 1 ? 'mốt' : units[unit]}`;
}

/** A list number as Word prints it in the format `numFmt` (ECMA-376 ST_NumberFormat); unknown ones as digits. */
export function formatNumber(value: number, numFmt: string): string {
  if (value < 1 && numFmt !== 'none') return String(value);
  switch (numFmt) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
      return vietnamese(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}
