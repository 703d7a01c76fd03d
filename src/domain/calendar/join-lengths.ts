import { AMOUNT, readAmount } from '../law/duties/read-amount.ts';

/** A length in two units of which the greater holds a fixed number of the smaller. */
const PAIRS: readonly (readonly [greater: string, smaller: string, holds: number])[] = [
  ['năm', 'tháng', 12],
  ['tuần', 'ngày', 7],
  ['ngày', 'giờ', 24],
];
/** A date and a time of day have a word of the calendar before or a number behind them. */
const patterns = PAIRS.map(
  ([greater, smaller, holds]) =>
    [
      new RegExp(
        `(?<!(?:ngày|tháng|quý|năm|giờ) |[\\p{L}\\d.,/-])(${AMOUNT}) ${greater},?(?: và)? (${AMOUNT}) ${smaller}(?! \\d|\\p{L}| làm việc)`,
        'giu',
      ),
      smaller,
      holds,
    ] as const,
);
/** `02 tháng 15 ngày`: fifteen days are half a month (BLDS Điều 146.1). */
const MONTHS_AND_A_HALF =
  /(?<!(?:ngày|quý) |[\p{L}\d.,/-])(\d{1,2}) tháng(?: và)? 15 ngày(?! \d|\p{L}| làm việc)/giu;

/**
 * A phrase with each length in two units put into one: `01 năm 06 tháng` is 18 months, `01 ngày 12 giờ` 36 hours (BLDS
 * Điều 146.1). The reader would take the first of the two for all.
 */
export function joinLengths(phrase: string): string {
  const joined = patterns.reduce(
    (text, [pattern, smaller, holds]) =>
      text.replace(pattern, (printed, greater: string, rest: string) => {
        const amount = (amountOf(greater) ?? Number.NaN) * holds + (amountOf(rest) ?? Number.NaN);
        return Number.isInteger(amount) ? `${amount} ${smaller}` : printed;
      }),
    phrase,
  );
  return joined.replace(MONTHS_AND_A_HALF, '$1,5 tháng');
}

function amountOf(words: string): number | null {
  return readAmount(words.toLowerCase());
}
