import type { TimeUnit } from '../parsed-document.ts';
import { AMOUNT, readAmount } from './read-amount.ts';
import { matchesOf } from '../matches-of.ts';

/** A length of time as printed: `05 (năm) ngày làm việc`. Places are offsets in the folded sentence. */
export type Length = { start: number; end: number; amount: number; unit: TimeUnit };

const UNIT =
  'giờ|tiếng(?: đồng hồ)?|(?<=\\d)h|ngày(?: ?\\(?(?:ngày )?làm việc\\)?| hành chính)?|tuần(?: lễ)?|tháng|quý|năm';
const LENGTH = new RegExp(`(?<![a-zà-ỹ\\d/.,-])(${AMOUNT}) ?(${UNIT})(?![a-zà-ỹ\\d])`, 'g');

/** Every length of the folded sentence; parts of dates and times of day are none. */
export function findLengths(folded: string): Length[] {
  const lengths: Length[] = [];
  for (const match of matchesOf(folded, LENGTH)) {
    const amount = readAmount(match[1] ?? '');
    if (amount === null || amount === 0) continue;
    const start = match.index;
    const end = start + match[0].length;
    const unit = unitOf(match[2] ?? '');
    if (isPartOfDate(folded, start, end, unit) || isTimeOfDay(folded, start, end, unit)) continue;
    lengths.push({ start, end, amount, unit });
  }
  return lengths;
}

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
  return /(?:ngày|tháng|quý|điều|khoản|điểm|số|mục|chương|thứ) $/.test(
    folded.slice(Math.max(0, start - 7), start),
  );
}

/** `từ 22 giờ`, `trước 16 giờ 30`, `trước 16 giờ hằng ngày` name an hour of the day, not a length. */
function isTimeOfDay(folded: string, start: number, end: number, unit: TimeUnit): boolean {
  if (unit !== 'hour') return false;
  const after = folded.slice(end, end + 12);
  if (/^ ?(?:\d|phút|(?:hằng )?ngày|thứ |hôm|sáng|chiều|đêm|cùng ngày)/.test(after)) return true;
  return /(?:từ|đến|lúc|vào) $/.test(folded.slice(Math.max(0, start - 5), start));
}
