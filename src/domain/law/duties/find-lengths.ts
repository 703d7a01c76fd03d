import type { TimeUnit } from '../parsed-document.ts';
import { AMOUNT, readAmount } from './read-amount.ts';
import { matchesOf } from '../matches-of.ts';

/** A length of time as printed: `05 (năm) ngày làm việc`. Places are offsets in the folded sentence. */
export type Length = {
  start: number;
  end: number;
  amount: number;
  unit: TimeUnit;
  /** The lower bound of a range (`từ 03 đến 05 ngày`), whose upper bound is the amount; null for a single length. */
  least: number | null;
};

const UNIT =
  'giờ|tiếng(?: đồng hồ)?|(?<=\\d)h|ngày(?: ?\\(?(?:ngày )?làm việc\\)?| hành chính)?|tuần(?: lễ)?|tháng|quý|năm';
const LENGTH = new RegExp(
  `(?<![a-zà-ỹ\\d/.,]|(?<!\\d)-)(${AMOUNT}) ?(${UNIT})(?<half> rưỡi)?(?![a-zà-ỹ\\d])`,
  'g',
);
/** What stands before the upper bound of a range: `từ 03 đến `, `10 ngày đến `, `3 - `. */
const LOWER_BOUND = new RegExp(
  `(?:(?<!kể |tính )(?<![a-zà-ỹ])từ )?(?<![a-zà-ỹ\\d/.,-])(${AMOUNT})(?: ?(?:${UNIT}))? ?(?:-|đến|tới) ?$`,
);

/** Every length of the folded sentence; parts of dates and times of day are none. */
export function findLengths(folded: string): Length[] {
  const lengths: Length[] = [];
  for (const match of matchesOf(folded, LENGTH)) {
    const whole = readAmount(match[1] ?? '');
    if (whole === null || whole === 0) continue;
    // `một tháng rưỡi`: the half stands behind the unit.
    const amount = whole + (match.groups?.half === undefined ? 0 : 0.5);
    const end = match.index + match[0].length;
    const unit = unitOf(match[2] ?? '');
    const lower = readLowerBound(folded, match.index, amount);
    if (lower === null && folded[match.index - 1] === '-') continue;
    const start = lower?.start ?? match.index;
    if (isPartOfDate(folded, start, end, unit)) continue;
    if (isTimeOfDay(folded, match.index, end, unit) && !(lower !== null && limitsRange(folded, start)))
      continue;
    if (lower !== null && (lengths.at(-1)?.end ?? 0) > start) lengths.pop();
    lengths.push({ start, end, amount, unit, least: lower?.amount ?? null });
  }
  return lengths;
}

/** The lower bound that stands before an upper one and is less; of days of a month and of numbers of articles there is none. */
function readLowerBound(folded: string, at: number, upper: number): { start: number; amount: number } | null {
  const left = folded.slice(Math.max(0, at - 40), at);
  const match = /(?:-|đến|tới) ?$/.test(left) ? LOWER_BOUND.exec(left) : null;
  const amount = readAmount(match?.[1] ?? '');
  if (match === null || amount === null || amount >= upper) return null;
  const start = at - left.length + match.index;
  const glued = folded[at - 1] === '-' && !limitsRange(folded, start);
  return glued || NUMBERED.test(folded.slice(Math.max(0, start - 7), start)) ? null : { start, amount };
}

/** `trong vòng 3-5 ngày`: a word of limiting stands before the range. */
function limitsRange(folded: string, start: number): boolean {
  return /(?:trong|vòng|thời hạn|thời gian|khoảng|là|sau|quá|nhất|hạn:) $/.test(
    folded.slice(Math.max(0, start - 10), start),
  );
}

/** `điều 5 năm`, `ngày 15 tháng`, `16 giờ 30 ngày 15/6`: the number belongs to the word before it. */
const NUMBERED = /(?:giờ|ngày|tháng|quý|điều|khoản|điểm|số|mục|chương|thứ) $/;

/** The unit that a printed word means; working days only where `làm việc` (or `hành chính`) is printed with it. */
export function unitOf(word: string): TimeUnit {
  if (word.startsWith('ngày')) return word === 'ngày' ? 'day' : 'workingDay';
  if (word.startsWith('tuần')) return 'week';
  if (word === 'tháng') return 'month';
  if (word === 'quý') return 'quarter';
  return word === 'năm' ? 'year' : 'hour';
}

/** `15 tháng 6`, `6 năm 2019`: the numbers of a date look like lengths, but a number follows or a calendar word stands before. */
function isPartOfDate(folded: string, start: number, end: number, unit: TimeUnit): boolean {
  const after = folded.slice(end, end + 6);
  if (unit === 'month' && /^ ?(?:\d|giêng|một|chạp)/.test(after) && !/^ ?\d+ lần/.test(after))
    return !/^ một l/.test(after);
  if (unit === 'year' && /^ \d{4}/.test(after)) return true;
  return NUMBERED.test(folded.slice(Math.max(0, start - 7), start));
}

/** `từ 22 giờ`, `trước 16 giờ 30`, `trước 16 giờ hằng ngày` name an hour of the day, not a length. */
function isTimeOfDay(folded: string, start: number, end: number, unit: TimeUnit): boolean {
  if (unit !== 'hour') return false;
  const after = folded.slice(end, end + 12);
  if (/^ ?(?:\d|phút|(?:hằng )?ngày|thứ |hôm|sáng|chiều|đêm|cùng ngày)/.test(after)) return true;
  return /(?:từ|đến|lúc|vào) $/.test(folded.slice(Math.max(0, start - 5), start));
}
