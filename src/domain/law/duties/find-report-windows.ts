import type { DueBy, Every } from '../parsed-document.ts';
import { segmentStart } from './mark-regions.ts';
import { AMOUNT, readAmount } from './read-amount.ts';
import { barePhrase, type TimePhrase } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

const WINDOW = new RegExp(
  `(?<![a-zà-ỹ])(?:(?:chậm nhất |muộn nhất )?(?:là )?(?:trong|vào) (?:thời hạn |vòng )?)(?<amount>${AMOUNT}) ngày(?: làm việc)? đầu(?: tiên)? (?:của )?(?:mỗi )?(?<period>tháng|quý|năm)(?: (?:tiếp theo|sau|kế tiếp|liền kề)(?: của kỳ báo cáo)?)?(?! \\d)`,
  'g',
);

/** A window of days in each month: due by its last day. */
const DAY_RANGE =
  /(?<![a-zà-ỹ])(?:trong khoảng )?từ ngày (?<from>\d{1,2}) (?:đến|tới)(?: hết)? (?:ngày )?(?<to>\d{1,2}) (?:của )?(?:(?<own>(?:hằng|mỗi) tháng)|tháng (?:sau|tiếp theo|kế tiếp)(?: liền kề)?)(?![a-zà-ỹ])/g;
/** The same behind the month: `hằng tháng, từ ngày 20 đến ngày 25`. */
const DAY_RANGE_BEHIND =
  /(?<=(?:hằng|mỗi) tháng,? \(?)từ ngày (?<from>\d{1,2}) (?:đến|tới)(?: hết)? (?:ngày )?(?<to>\d{1,2})(?! ?[\d/.-]\d| (?:của )?(?:tháng|quý|năm|hằng|mỗi)(?![a-zà-ỹ]))/g;
/** Longer ones are the range that data are taken from. In days. */
const LONGEST_WINDOW = 15;
const OF_DATA =
  /(?:số liệu|thống kê|kỳ|thời gian|thời điểm|tính|lấy|phát sinh|chốt|trực|nghỉ|nằm)[^,;]{0,40}$/;

/**
 * `Trong thời hạn 05 ngày đầu của tháng tiếp theo`: a periodic report due by that day. It recurs with the
 * period that its node prints; where the node prints none, with the one in the phrase.
 */
export function findReportWindows(folded: string): TimePhrase[] {
  return [...findFirstDays(folded), ...findDayRanges(folded)].sort((a, b) => a.start - b.start);
}

function findFirstDays(folded: string): TimePhrase[] {
  if (!folded.includes(' đầu')) return [];
  return matchesOf(folded, WINDOW).flatMap((match) => {
    const day = readAmount(match.groups?.amount ?? '');
    if (day === null || !Number.isInteger(day)) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [
      {
        ...barePhrase('recurring', place),
        every: everyOf(match.groups?.period),
        dueBy: { day },
        borrows: true,
      },
    ];
  });
}

/** `Từ ngày 01 đến ngày 05 hằng tháng, hai bên đối chiếu`. */
function findDayRanges(folded: string): TimePhrase[] {
  if (!folded.includes('từ ngày ')) return [];
  return [DAY_RANGE, DAY_RANGE_BEHIND]
    .flatMap((pattern) => matchesOf(folded, pattern))
    .flatMap((match) => {
      const [first, last] = [Number(match.groups?.from), Number(match.groups?.to)];
      if (first < 1 || last > 31 || first >= last || last - first > LONGEST_WINDOW) return [];
      if (OF_DATA.test(folded.slice(segmentStart(folded, match.index), match.index))) return [];
      const place = { start: match.index, end: match.index + match[0].length };
      const borrows = match.groups?.own === undefined;
      return [{ ...barePhrase('recurring', place), every: everyOf('tháng'), dueBy: { day: last }, borrows }];
    });
}

function everyOf(period: string | undefined): Every {
  if (period === 'quý') return { amount: 1, unit: 'quarter' };
  return { amount: 1, unit: period === 'năm' ? 'year' : 'month' };
}

/** The due day when the phrase keeps its own period: in a quarter or a year the first month is meant. */
export function dueInPeriod(day: DueBy, every: Every): DueBy {
  if (every.unit === 'quarter') return { ...day, monthOfPeriod: 'first' };
  return every.unit === 'year' ? { ...day, month: 1 } : day;
}
