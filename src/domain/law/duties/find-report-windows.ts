import type { DueBy, Every } from '../parsed-document.ts';
import { AMOUNT, readAmount } from './read-amount.ts';
import { barePhrase, type TimePhrase } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

const WINDOW = new RegExp(
  `(?<![a-zà-ỹ])(?:(?:chậm nhất |muộn nhất )?(?:là )?(?:trong|vào) (?:thời hạn |vòng )?)(?<amount>${AMOUNT}) ngày(?: làm việc)? đầu(?: tiên)? (?:của )?(?:mỗi )?(?<period>tháng|quý|năm)(?: (?:tiếp theo|sau|kế tiếp|liền kề)(?: của kỳ báo cáo)?)?(?! \\d)`,
  'g',
);

/**
 * `Trong thời hạn 05 ngày đầu của tháng tiếp theo`: a periodic report due by that day. It recurs with the
 * period that its node prints; where the node prints none, with the one in the phrase.
 */
export function findReportWindows(folded: string): TimePhrase[] {
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

function everyOf(period: string | undefined): Every {
  if (period === 'quý') return { amount: 1, unit: 'quarter' };
  return { amount: 1, unit: period === 'năm' ? 'year' : 'month' };
}

/** The due day when the phrase keeps its own period: in a quarter or a year the first month is meant. */
export function dueInPeriod(day: DueBy, every: Every): DueBy {
  if (every.unit === 'quarter') return { ...day, monthOfPeriod: 'first' };
  return every.unit === 'year' ? { ...day, month: 1 } : day;
}
