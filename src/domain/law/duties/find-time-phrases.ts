import { findAdverbs } from './find-adverbs.ts';
import { findLimits } from './find-limits.ts';
import { findPeriods } from './find-periods.ts';
import { findReportWindows } from './find-report-windows.ts';
import { segmentEnd, segmentStart } from './mark-regions.ts';
import { mergeDueDays } from './merge-due-days.ts';
import { mergePhrases } from './merge-phrases.ts';
import { isNoDutyAdverb, type Setting } from './reject-adverbs.ts';
import { isNoPeriod } from './reject-periods.ts';
import type { SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';

const EFFECTIVE = /(?:có|hết) hiệu lực (?:thi hành |pháp luật )?(?:kể từ|từ|sau|vào)|hiệu lực thi hành sau/;

/** Every time phrase of the sentence that binds, in the order of the text: found, sifted, and one left for each verb. */
export function findTimePhrases(view: SentenceView, setting: Setting): TimePhrase[] {
  if (
    view.folded.includes('hiệu lực') &&
    EFFECTIVE.test(view.folded) &&
    !/ phải | có trách nhiệm /.test(view.folded)
  )
    return [];
  const windows = findReportWindows(view.folded);
  const limits = findLimits(view).filter((one) => !overlapsAny(one, windows) && !isRight(view, one));
  const periods = findPeriods(view).filter(
    (one) =>
      !isNoPeriod(view, one) && !overlapsAny(one, windows) && !limits.some((limit) => covers(limit, one)),
  );
  const fixed = [
    ...limits.filter((one) => !periods.some((period) => overlaps(period, one.core))),
    ...periods,
    ...windows,
  ];
  const adverbs = findAdverbs(view).filter(
    (one) =>
      !fixed.some((other) => overlaps(other, one.core) && one.core.start >= other.start) &&
      !isNoDutyAdverb(view, one, setting),
  );
  const ordered = [...fixed, ...adverbs].sort((a, b) => a.start - b.start || a.core.start - b.core.start);
  return mergeDueDays(view, mergePhrases(view, ordered));
}

/** `Đương sự có quyền kháng cáo trong thời hạn …`: a right with a time limit binds nobody. */
function isRight({ folded }: SentenceView, phrase: TimePhrase): boolean {
  const segment = folded.slice(segmentStart(folded, phrase.start), segmentEnd(folded, phrase.end));
  return (
    phrase.class !== 'extension' &&
    segment.includes(' có quyền ') &&
    !/ phải | trách nhiệm | thì /.test(segment)
  );
}

type Place = { start: number; end: number };

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function overlapsAny(one: TimePhrase, others: readonly TimePhrase[]): boolean {
  return others.some((other) => overlaps(one.core, other));
}

/** A period inside the event of a length (`kể từ ngày kết thúc cuộc họp hằng quý`) is part of it. */
function covers(limit: TimePhrase, period: TimePhrase): boolean {
  return period.start > limit.start && period.end <= limit.end;
}
