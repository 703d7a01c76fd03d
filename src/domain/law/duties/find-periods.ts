import type { DueBy, Every } from '../parsed-document.ts';
import { readDueDays, type DueDay } from './read-due-days.ts';
import { readAmount } from './read-amount.ts';
import { unitOf } from './find-lengths.ts';
import type { SentenceView } from './sentence-view.ts';
import { barePhrase, type Stretch, type TimePhrase } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

/** The amounts that periods have, kept short because the patterns below repeat it. */
const FEW =
  '(?:\\d{1,3}|nửa|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: hai| lăm)?)(?: ?\\([^()]{1,9}\\))?';
/** One period in a list of periods: `hằng tháng`, `06 tháng`, `một năm`, `03 tháng/01 lần`. */
const PERIOD = `(?:hằng (?:ngày|tuần|tháng|quý|năm)|(?:mỗi|cứ|theo|từng) (?:${FEW} )?(?:ngày|tuần|tháng|quý|năm)|${FEW} (?:ngày|tuần|tháng|quý|năm)|(?<=định kỳ[^;.]{0,40})(?:tuần|tháng|quý|năm))(?![a-zà-ỹ\\d]| \\d)(?: đầu năm| cuối năm)?`;
const ONCE =
  '(?: ?/ ?| )(?:(?:ít nhất|tối thiểu) (?:là )?)?(?:(?:\\d{1,2}|một|hai|ba|bốn) ?(?:\\([^()]*\\) )?lần|lần)';
const JOIN = '(?:, (?:và )?| và | hoặc |/| - |; ?)(?:định kỳ )?(?:báo cáo )?';
const PERIODS = `${PERIOD}(?:${ONCE})?(?:${JOIN}${PERIOD}(?:${ONCE})?)*`;

const RECURRING = new RegExp(
  `(?<![a-zà-ỹ\\d/])(?:(?:theo )?định kỳ(?: theo)?,? ?(?:là |vào )?\\(?(?<listed>${PERIODS})\\)?` +
    `|(?<single>(?:hằng (?:ngày|tuần|tháng|quý|năm)|(?:mỗi|cứ) (?:${FEW} )?(?:tháng|quý|năm|tuần))(?:${JOIN}(?:${PERIOD}))*(?:${ONCE})?)` +
    `|(?<=^|[;,] )(?<terms>0?6 tháng(?: đầu năm)?(?:,| và) (?:0?1|một|hằng) năm)(?= (?:họp|tổ chức|tiến hành|sơ kết|tổng kết|đánh giá|báo cáo|gửi|kiểm điểm))` +
    `|(?<once>${FEW} (?:ngày|tuần|tháng|quý|năm)(?:${ONCE})(?:${JOIN}${FEW} (?:tuần|tháng|quý|năm)(?:${ONCE}))*))(?![a-zà-ỹ\\d])`,
  'g',
);
/** A least number of days in a month (`tiếp công dân ít nhất 02 ngày trong một tháng`) says how often, as a number of times does. */
const LEAST_DAYS = `(?<=(?:ít nhất|tối thiểu) (?:là )?${FEW} )ngày(?= ?[a-zà-ỹ/]+ ?(?:\\d+ |một )?(?:tháng|quý|năm))`;
const TIMES_IN = new RegExp(
  `(?<![a-zà-ỹ\\d])${FEW} (?:lần|buổi|phiên|${LEAST_DAYS}) ?(?:/|mỗi|một|trong(?: một| 0?1)?|trên) ?(?<length>tháng|quý|năm|tuần)(?![a-zà-ỹ])`,
  'g',
);
const SPREAD_ONCE = new RegExp(
  `(?<![a-zà-ỹ\\d/])(?<length>${FEW} (?:năm|tháng|quý)) (?:[a-zà-ỹ]+ ){1,8}?(?:một|0?1) lần`,
  'g',
);
/** `họp quý một lần`: the period without a number or "mỗi". A bare "năm" would be the number five. */
const BARE_ONCE = /(?<![a-zà-ỹ\d])(?<length>tuần|tháng|quý) (?:một|0?1) lần(?![a-zà-ỹ])/g;
const ONCE_ANYWHERE = new RegExp(ONCE, 'g');
/** Asked first: most sentences name no period and no day. */
const PERIOD_CUE = /định kỳ|hằng |mỗi |cứ |lần|6 tháng(?:,| và|) |(?:buổi|phiên|ngày) ?(?:\/|trong|trên|một)/;
const DAY_CUE = /(?:trước|nhất|là) \d{1,2} ?[/-]|ngày (?:\d|làm việc (?:cuối|đầu)|cuối|đầu)/;
const ONE_PERIOD = new RegExp(PERIOD, 'g');

/** Every recurring phrase of the sentence, one for each period or due day, and every fixed date with its year. */
export function findPeriods(view: SentenceView): TimePhrase[] {
  const { folded } = view;
  const days = DAY_CUE.test(folded) ? readDueDays(folded) : [];
  const phrases: TimePhrase[] = [];
  const used = new Set<DueDay>();
  for (const match of matchPeriods(folded)) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (days.some((day) => place.start < day.end && day.start < place.end)) continue;
    if (phrases.some((one) => place.start < one.end && one.start < place.end)) continue;
    const periods = readPeriods(folded, place, match.groups ?? {});
    const near = nearDays(folded, place, days);
    for (const day of near) used.add(day);
    phrases.push(...joinDays(folded, place, periods, near));
  }
  for (const run of runsOf(
    folded,
    days.filter((day) => !used.has(day)),
  ))
    phrases.push(...fromDays(folded, run));
  return phrases.sort((a, b) => a.start - b.start);
}

/** The matches of the patterns, of the surest first. */
function matchPeriods(folded: string): RegExpExecArray[] {
  if (!PERIOD_CUE.test(folded)) return [];
  const once = folded.includes(' lần') ? [BARE_ONCE, SPREAD_ONCE] : [];
  return [RECURRING, ...once, TIMES_IN].flatMap((pattern) => matchesOf(folded, pattern));
}

type Period = { every: Every; place: Stretch };

function readPeriods(folded: string, place: Stretch, groups: Record<string, string | undefined>): Period[] {
  const text = folded.slice(place.start, place.end);
  if (groups.length !== undefined) {
    const every = readEvery(groups.length);
    return every === null ? [] : [{ every, place }];
  }
  const periods: Period[] = [];
  const body = text.replace(ONCE_ANYWHERE, (once) => ' '.repeat(once.length));
  for (const match of matchesOf(body, ONE_PERIOD)) {
    const every = readEvery(match[0]);
    const start = place.start + match.index;
    if (every !== null) periods.push({ every, place: { start, end: start + match[0].trimEnd().length } });
  }
  return periods;
}

/** `hằng quý` is one quarter; `06 tháng` is six months: the unit stays the printed one. */
function readEvery(period: string): Every | null {
  const bare = period
    .replace(/ (?:đầu|cuối) năm$/, '')
    .replace(/^(?:mỗi|cứ|theo|từng|hằng) /, '')
    .trim();
  const unit = /(ngày|tuần|tháng|quý|năm)$/.exec(bare)?.[1];
  if (unit === undefined) return null;
  const amount = bare === unit ? 1 : readAmount(bare.slice(0, -unit.length).trim());
  if (amount === 0.5) return HALF_PERIODS[unit] ?? null;
  return amount === null || amount === 0 ? null : { amount, unit: unitOf(unit) };
}

/** BLDS Điều 146.1: half a year is six months, half a month fifteen days. */
const HALF_PERIODS: Record<string, Every> = {
  năm: { amount: 6, unit: 'month' },
  tháng: { amount: 15, unit: 'day' },
};

/** Due days that stand right before or after the period and belong to it. */
function nearDays(folded: string, place: Stretch, days: readonly DueDay[]): DueDay[] {
  const near: DueDay[] = [];
  let { start, end } = place;
  for (const day of days) {
    if (day.start >= end && LINK_AFTER.test(folded.slice(end, day.start))) {
      near.push(day);
      end = day.end;
    }
  }
  for (const day of days.toReversed()) {
    if (day.end <= start && LINK_BEFORE.test(folded.slice(day.end, start))) {
      near.unshift(day);
      start = day.start;
    }
  }
  return near;
}

const LINK_AFTER = /^(?:,? ?(?:và|hoặc|vào|là|chậm nhất là|chậm nhất|muộn nhất|\()?,? ?)$/;
const LINK_BEFORE = /^(?: ?(?:của|và|hoặc|,)? ?)$/;

function joinDays(
  folded: string,
  place: Stretch,
  periods: readonly Period[],
  days: readonly DueDay[],
): TimePhrase[] {
  const quote = widen(folded, place, days);
  const phrase = (every: Every, dueBy: DueBy | null): TimePhrase => ({
    ...barePhrase('recurring', quote),
    core: place,
    every,
    dueBy,
  });
  if (days.length > 0) {
    const years = periods.find(({ every }) => every.unit === 'year' && every.amount > 1)?.every;
    return days.map((day) => {
      // `05 năm một lần, trước ngày 31/12`: a day of the year says which day, not that every year has one.
      const own = years === undefined || day.dueBy.month === undefined ? day.every : years;
      return phrase(own ?? periods[0]?.every ?? { amount: 1, unit: 'year' }, day.dueBy);
    });
  }
  return periods.map((period) => phrase(period.every, null));
}

/** The quote runs from the first to the last of its parts, with a "định kỳ" or "chậm nhất" in front and a bracket closed. */
function widen(folded: string, place: Stretch, days: readonly DueDay[]): Stretch {
  let start = Math.min(place.start, days[0]?.start ?? place.start);
  const end = Math.max(place.end, days.at(-1)?.end ?? place.end);
  const lead = /(?<![a-zà-ỹ])(?:theo )?(?:định kỳ)(?:,| vào| theo)? $/.exec(
    folded.slice(Math.max(0, start - 20), start),
  );
  if (lead !== null) start -= lead[0].length;
  const quote = folded.slice(start, end);
  const open = quote.includes('(') && !quote.includes(')') && folded.charAt(end) === ')';
  return { start, end: open ? end + 1 : end };
}

/** Due days that follow one another belong to one phrase (`trước ngày 15/6 và trước ngày 15/12`). */
function runsOf(folded: string, days: readonly DueDay[]): DueDay[][] {
  const runs: DueDay[][] = [];
  for (const day of days) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && /^(?:,| và| hoặc|, và)* ?$/.test(folded.slice(last.end, day.start)))
      runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return runs;
}

function fromDays(folded: string, run: readonly DueDay[]): TimePhrase[] {
  const first = run[0];
  if (first === undefined) return [];
  const quote = widen(folded, first, run);
  return run.flatMap((day) => {
    if (day.dueBy.date !== undefined)
      return [{ ...barePhrase('byDate', quote), core: day, dueBy: day.dueBy }];
    const every = day.every ?? periodOfReport(folded, first.start);
    return [{ ...barePhrase('recurring', quote), core: day, every, dueBy: day.dueBy }];
  });
}

/** `báo cáo tháng trước ngày 25`: the period stands with the name of the report. */
function periodOfReport(folded: string, at: number): Every | null {
  const left = folded.slice(Math.max(0, at - 60), at);
  const named = /báo cáo (?:[a-zà-ỹ]+ ){0,3}?(tuần|tháng|quý|năm|0?6 tháng)(?:[^,;.]{0,30})$/.exec(left)?.[1];
  return named === undefined ? null : readEvery(named);
}
