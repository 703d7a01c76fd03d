import type { Every } from '../parsed-document.ts';
import { readAmount } from './read-amount.ts';

const MONTHS: Partial<Record<Every['unit'], number>> = { month: 1, quarter: 3, year: 12 };

/** `… 02 lần`, `/02 lần`, ` họp giao ban ít nhất hai lần`: how often the act is done in the period before it. */
const TIMES_AFTER =
  /^(?: ?\/ ?|,? )(?:(?!(?:quá|trên|dưới|từ|đến|gia|kéo|vi|mỗi|hằng|và|hoặc|ngày|tháng|quý|năm) )[a-zà-ỹ]+ ){0,8}?(?:(?:ít nhất|tối thiểu) (?:là )?)?(\d{1,2}|một|hai|ba|bốn|sáu)(?: ?\([^()]{1,9}\))? (?:lần|phiên)(?![a-zà-ỹ]| (?:trở|đầu))/;

/** The number of times printed behind a period that ends at `at`, or undefined. */
export function timesAfter(folded: string, at: number): string | undefined {
  return TIMES_AFTER.exec(folded.slice(at, at + 90))?.[1];
}

/**
 * The period between two of several times: twice a year is every six months. Where the months do not come out even
 * (`02 lần/tháng`), the period stays as printed.
 */
export function shareOf(every: Every, times: string | undefined): Every {
  const count = readAmount(times ?? '') ?? 1;
  const months = (MONTHS[every.unit] ?? 0) * every.amount;
  if (count <= 1 || months === 0 || months % count !== 0) return every;
  return { amount: months / count, unit: 'month' };
}
