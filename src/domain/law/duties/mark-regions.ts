import type { Stretch } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

/** A stretch that says when the duty arises (`Trường hợp …`, `nếu …`, `khi …`); what stands in it is no duty. */
export type Condition = Stretch & { closedByThi: boolean };

const OPENER =
  /(?<=^|[,;:(] ?|thì |và |hoặc |mà |"|“)(?:(?:riêng |đối với )?(?:trong )?(?:những |các )?trường hợp|nếu|khi|trừ(?: trường hợp| khi)?|hễ|trong trường hợp)(?![a-zà-ỹ])/g;

/** An opener after the main clause begins a condition that runs to the end: `…, trừ trường hợp phải chuyển ngay`. */
const LATE_OPENER = / (?:trừ trường hợp|trừ khi|trong trường hợp|khi|nếu|trường hợp)(?= )/g;
const BEFORE_WHEN = /(?:sau|trước|ngay|kể từ|từ|đến|trong) $/;

/** Conditions of the sentence. `subjectStarts` are places where a subject with its verb begins: a comma before one closes a condition that has no "thì". */
export function markConditions(folded: string, subjectStarts: readonly number[]): Condition[] {
  const conditions: Condition[] = [];
  for (const match of matchesOf(folded, OPENER)) {
    const start = match.index;
    if (conditions.some((region) => start < region.end)) continue;
    conditions.push(closeCondition(folded, start, subjectStarts));
  }
  for (const match of matchesOf(folded, LATE_OPENER)) {
    const start = match.index + 1;
    if (conditions.some((region) => start >= region.start && start < region.end)) continue;
    if (/^khi/.test(folded.slice(start)) && BEFORE_WHEN.test(folded.slice(Math.max(0, start - 7), start)))
      continue;
    conditions.push(closeCondition(folded, start, subjectStarts));
  }
  return conditions.sort((a, b) => a.start - b.start);
}

function closeCondition(folded: string, start: number, subjectStarts: readonly number[]): Condition {
  const stop = segmentEnd(folded, start);
  const thi = folded.slice(start, stop).search(/ thì(?![a-zà-ỹ])/);
  if (thi !== -1) return { start, end: start + thi + 4, closedByThi: true };
  const binding = folded
    .slice(start + 6, stop)
    .search(/(?<!không |chưa | mà )(?: phải (?!thi hành)| có trách nhiệm | cần (?!thiết))/);
  const subject = subjectStarts.find(
    (at) => at > start + 4 && at < stop && /, ?$/.test(folded.slice(start, at)),
  );
  if (subject !== undefined) return { start, end: subject, closedByThi: false };
  const comma = folded.slice(start, stop).indexOf(', ');
  const ends = [
    stop,
    comma === -1 ? stop : start + comma,
    binding === -1 || folded.startsWith('trừ', start) ? stop : start + 6 + binding,
  ];
  return { start, end: Math.min(...ends), closedByThi: false };
}

/** The end of the part of the sentence up to the next semicolon. */
export function segmentEnd(folded: string, from: number): number {
  const at = folded.indexOf(';', from);
  return at === -1 ? folded.length : at;
}

/** The start of the part of the sentence after the last semicolon before `from`. */
export function segmentStart(folded: string, from: number): number {
  return from <= 0 ? 0 : folded.lastIndexOf(';', from - 1) + 1;
}

/** True when the place lies in one of the stretches. */
export function liesIn(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some((stretch) => at >= stretch.start && at < stretch.end);
}
