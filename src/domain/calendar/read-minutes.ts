import { AMOUNT, readAmount } from '../law/duties/read-amount.ts';
import { foldText } from '../law/duties/fold-text.ts';
import { matchesOf } from '../law/matches-of.ts';
import { readPhrases } from '../law/make-duty.ts';
import type { Timing } from '../law/timing-words.ts';

/** `30 phút`, `1 giờ 30 phút`; `lúc 16 giờ 30 phút` and `16 giờ 30 phút ngày 15` are times of day. */
const MINUTES = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(?<hours>${AMOUNT}) giờ (?:và )?)?(?<minutes>\\d{4,5}|${AMOUNT}) phút(?<half> rưỡi)?(?!\\p{L}| (?:hằng |cùng )?ngày| sáng| chiều)`,
  'gu',
);
const TIME_OF_DAY = /(?:từ|đến|lúc|vào|hồi|trước|sau|giờ) $/u;

/** More hours than the reader takes for a length in any text, so that they stand for a number of minutes. */
const FIRST_SIGN = 901;

/**
 * The timings of a phrase that counts minutes (BLDS Điều 146.1), in hours. The reader of documents knows no minutes, as
 * duties are agreed in half hours at least; so it is shown hours in their place. Empty when the phrase has no minutes.
 */
export function readMinutes(phrase: string): Timing[] {
  const folded = foldText(phrase);
  const lengths: number[] = [];
  let [shown, done] = ['', 0];
  for (const { 0: printed, index, groups = {} } of matchesOf(folded, MINUTES)) {
    if (groups.hours !== undefined && TIME_OF_DAY.test(folded.slice(0, index))) continue;
    shown += `${folded.slice(done, index)}${FIRST_SIGN + lengths.length} giờ`;
    done = index + printed.length;
    lengths.push(minutesOf(groups));
  }
  if (lengths.length === 0) return [];
  return readPhrases(shown + folded.slice(done)).map((timing) => inHours(timing, phrase, lengths));
}

function minutesOf({ hours = '', minutes = '', half }: Record<string, string | undefined>): number {
  return (readAmount(hours) ?? 0) * 60 + (readAmount(minutes) ?? 0) + (half === undefined ? 0 : 0.5);
}

function inHours(timing: Timing, quote: string, lengths: readonly number[]): Timing {
  const minutes = timing.unit === 'hour' ? lengths[(timing.amount ?? 0) - FIRST_SIGN] : undefined;
  return minutes === undefined ? timing : { ...timing, amount: minutes / 60, quote };
}
