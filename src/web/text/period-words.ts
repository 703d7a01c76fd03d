import { dayWords } from '../ui/day-words.ts';

const roman = ['', 'I', 'II', 'III', 'IV'];

/**
 * Which period a fulfilment is for, by its key: `2022-Q3` → `quý III/2022`, `2020/2Y` → `giai đoạn 2020–2021`. Empty for
 * an occasion, which has words of its own.
 */
export function periodKeyWords(key: string, language: string): string {
  const english = language.startsWith('en');
  const [, year = '', rest = '', length = '', unit = ''] =
    /^(\d{4})(?:-([QHW]?\d{1,2}(?:-\d{2})?))?(?:\/(\d+)([YMWD]))?$/u.exec(key) ?? [];
  if (!year) return '';
  if (length) return severalWords({ year, rest, length: Number(length), unit }, english);
  return english ? englishWords(year, rest, key) : vietnameseWords(year, rest, key);
}

function vietnameseWords(year: string, rest: string, key: string): string {
  if (!rest) return `năm ${year}`;
  const number = rest.slice(1);
  if (rest.startsWith('Q')) return `quý ${roman[Number(number)] ?? number}/${year}`;
  if (rest.startsWith('H')) return `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`;
  if (rest.startsWith('W')) return `tuần ${number}/${year}`;
  return rest.includes('-') ? `ngày ${dayWords(key, 'vi')}` : `tháng ${Number(rest)}/${year}`;
}

function englishWords(year: string, rest: string, key: string): string {
  if (!rest) return year;
  const number = rest.slice(1);
  if (rest.startsWith('Q')) return `quarter ${number} of ${year}`;
  if (rest.startsWith('H')) return `${number === '1' ? 'first' : 'second'} half of ${year}`;
  if (rest.startsWith('W')) return `week ${Number(number)} of ${year}`;
  return rest.includes('-') ? dayWords(key, 'en') : monthWords(year, rest);
}

type Several = { year: string; rest: string; length: number; unit: string };

/** Several years, months, weeks or days, by the first of them. */
function severalWords({ year, rest, length, unit }: Several, english: boolean): string {
  if (unit === 'Y') {
    const years = `${year}–${Number(year) + length - 1}`;
    return english ? years : `giai đoạn ${years}`;
  }
  const first = english
    ? englishWords(year, rest, `${year}-${rest}`)
    : vietnameseWords(year, rest, `${year}-${rest}`);
  const units = english ? { M: 'months', W: 'weeks', D: 'days' } : { M: 'tháng', W: 'tuần', D: 'ngày' };
  const name = units[unit as 'M' | 'W' | 'D'];
  return english ? `${length} ${name} from ${first}` : `${length} ${name} từ ${first}`;
}

function monthWords(year: string, month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
}
