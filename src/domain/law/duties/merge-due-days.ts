import type { Every } from '../parsed-document.ts';
import { segmentStart } from './mark-regions.ts';
import { startsOtherAct } from './merge-phrases.ts';
import type { SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';

/**
 * `Hằng năm, hai bên gửi báo cáo trước ngày 15 tháng 12`: the period and the due day are said of one act and make
 * one duty, the one with the day. Several periods in front (`hằng quý, hằng năm`) each stay.
 */
export function mergeDueDays(view: SentenceView, phrases: readonly TimePhrase[]): TimePhrase[] {
  const taken = new Set<TimePhrase>();
  const settled = phrases.map((phrase) => {
    if (phrase.class !== 'recurring' || phrase.dueBy === null) return phrase;
    const period = periodBefore(view, phrases, phrase);
    if (period === undefined) return phrase;
    taken.add(period);
    return { ...phrase, every: period.every };
  });
  return settled.filter((phrase) => !taken.has(phrase));
}

function periodBefore(
  view: SentenceView,
  phrases: readonly TimePhrase[],
  day: TimePhrase,
): TimePhrase | undefined {
  const from = segmentStart(view.folded, day.start);
  const bare = phrases.filter(
    (one) => one.class === 'recurring' && one.dueBy === null && one.start >= from && one.end <= day.start,
  );
  const [period] = bare;
  if (period === undefined || bare.length > 1 || startsOtherAct(view.folded.slice(period.end, day.start)))
    return undefined;
  return fits(day, period.every) ? period : undefined;
}

/** A day without a period of its own, or with the same one. */
function fits(day: TimePhrase, every: Every | null): boolean {
  if (day.every === null || every === null || day.borrows) return true;
  return day.every.amount === every.amount && day.every.unit === every.unit;
}
