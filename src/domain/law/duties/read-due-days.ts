import type { DueBy, Every } from '../parsed-document.ts';
import { isDay } from '../read-printed-date.ts';
import type { Stretch } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

/** A day by which something is due: `trước ngày 15`, `chậm nhất ngày 01 tháng 7 năm 2019`, `ngày cuối cùng của tháng`. */
export type DueDay = Stretch & {
  dueBy: DueBy;
  /** The period that the day itself names, e.g. `của tháng cuối quý`. */ every: Every | null;
};

const LIMIT =
  '(?:(?:trước|chậm nhất|muộn nhất|không quá|đến|vào|hết|trong|từ)(?: là| vào| đến| hết| trước)* )';
const MONTH_NAMES: Record<string, number> = { giêng: 1, một: 11, chạp: 12 };

/** `trước ngày 10/6 và 10/12`: the second of two days goes without the word. */
const SECOND_DAY =
  '(?<=ngày \\d{1,2}(?:/| tháng )\\d{1,2}(?:,| và| hoặc) )(?=\\d{1,2}(?:/| tháng )\\d{1,2}(?![\\d/]| năm))';

const DAY = new RegExp(
  `(?<![a-zà-ỹ\\d])(?:(?<limit>${LIMIT})?ngày |(?<bare>(?:trước|chậm nhất|muộn nhất)(?: là)? )(?=\\d{1,2} ?[/-] ?\\d{1,2} ?[/-] ?\\d{4}|(?![1-4]/[2-5](?!\\d))\\d{1,2}/\\d{1,2}(?: (?:của )?(?:hằng|mỗi) năm|[;.,)]|$))|${SECOND_DAY})(?:(?<day>\\d{1,2})|(?<last>(?:làm việc )?cuối(?: cùng)?)|(?<first>(?:làm việc )?đầu(?: tiên)?))` +
    '(?![\\d])(?:(?: ?/ ?| ?- ?|\\.)(?<m1>\\d{1,2})(?:(?: ?/ ?| ?- ?|\\.)(?<y1>\\d{4}))?| tháng (?<m2>\\d{1,2}|giêng|chạp)(?: năm (?<y2>\\d{4})|/(?<y3>\\d{4}))?)?' +
    '(?<of>,? ?(?:của )?(?:hằng (?:tháng|quý|năm)|mỗi (?:tháng|quý|năm)|tháng (?:cuối(?: cùng)?|đầu(?: tiên)?)(?: của)?(?: mỗi| hằng)? quý(?: (?:sau|tiếp theo|kế tiếp|báo cáo))?|tháng (?:cuối(?: cùng)?|đầu(?: tiên)?)(?: của)?(?: mỗi| từng)? kỳ(?: báo cáo)?|(?:tháng|quý|năm) (?:sau|trước liền kề|trước|nay|hiện hành|tiếp theo|kế tiếp|báo cáo|liền kề)|(?:kỳ|năm) (?:báo cáo|thông báo|thống kê|kế hoạch)|(?:tháng|quý|năm)(?! \\d)))?(?![\\d/])',
  'g',
);

/** Every due day of the folded sentence. A date that only dates a document has no limiting word and is none. */
export function readDueDays(folded: string): DueDay[] {
  const days: DueDay[] = [];
  for (const match of matchesOf(folded, DAY)) {
    const groups = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].trimEnd().length };
    const day = readDay(groups);
    if (day === null) continue;
    const joined = days.at(-1);
    const follows = joined !== undefined && /^(?:,| và| hoặc) ?$/.test(folded.slice(joined.end, place.start));
    if (isDueDay(groups) || (follows && groups.y1 === undefined && groups.y2 === undefined))
      days.push({ ...place, ...day });
  }
  return days;
}

type Groups = Record<string, string | undefined>;

/** A due day is limited (`trước ngày`) or comes back (`ngày 05 hằng tháng`); one with a year has to be limited. */
function isDueDay(groups: Groups): boolean {
  const limit = groups.limit ?? groups.bare ?? '';
  if (limit.startsWith('từ') || limit.startsWith('trong')) return false;
  const year = groups.y1 ?? groups.y2 ?? groups.y3;
  if (year !== undefined) return /trước|nhất|không quá/.test(limit);
  const recurs = /hằng|mỗi|cuối|đầu|kỳ|năm báo|năm thông/.test(groups.of ?? '');
  if (groups.last !== undefined || groups.first !== undefined)
    return (groups.of ?? '') !== '' && (limit !== '' || recurs);
  return recurs || limit !== '';
}

function readDay(groups: Groups): { dueBy: DueBy; every: Every | null } | null {
  const month = readMonth(groups.m1 ?? groups.m2);
  const year = groups.y1 ?? groups.y2 ?? groups.y3;
  const day = groups.last !== undefined ? 'last' : groups.first !== undefined ? 1 : Number(groups.day);
  if (day !== 'last' && (day < 1 || day > 31)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (year !== undefined && month !== null && day !== 'last') {
    if (!isDay(Number(year), month, day)) return null;
    return { dueBy: { date: `${year}-${two(month)}-${two(day)}` }, every: null };
  }
  if (month !== null) return { dueBy: { day, month }, every: { amount: 1, unit: 'year' } };
  return readOfPeriod(day, groups.of ?? '');
}

function readMonth(word: string | undefined): number | null {
  return word === undefined ? null : (MONTH_NAMES[word] ?? Number(word));
}

function readOfPeriod(day: number | 'last', of: string): { dueBy: DueBy; every: Every | null } {
  if (/kỳ(?: báo cáo)?$/.test(of) && /tháng (?:cuối|đầu)/.test(of))
    return { dueBy: { day, monthOfPeriod: of.includes('cuối') ? 'last' : 'first' }, every: null };
  if (/tháng cuối[^,]* quý/.test(of))
    return { dueBy: { day, monthOfPeriod: 'last' }, every: { amount: 1, unit: 'quarter' } };
  if (/tháng đầu[^,]* quý/.test(of))
    return { dueBy: { day, monthOfPeriod: 'first' }, every: { amount: 1, unit: 'quarter' } };
  if (/quý/.test(of)) {
    const dueBy: DueBy = day === 'last' ? { day, monthOfPeriod: 'last' } : { day, monthOfPeriod: 'first' };
    return { dueBy, every: { amount: 1, unit: 'quarter' } };
  }
  if (/năm/.test(of))
    return {
      dueBy: day === 'last' ? { day, month: 12 } : { day, month: 1 },
      every: { amount: 1, unit: 'year' },
    };
  return { dueBy: { day }, every: /tháng/.test(of) ? { amount: 1, unit: 'month' } : null };
}

const two = (n: number) => String(n).padStart(2, '0');
