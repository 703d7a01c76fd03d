import { foldText } from './fold-text.ts';
import { findSubjects } from './find-subjects.ts';
import { findUnknownSubjects } from './find-unknown-subjects.ts';
import { markConditions, type Condition } from './mark-regions.ts';
import type { Subject } from './subject.ts';

/** A sentence with what every rule asks of it. Places are offsets in the sentence, the same in `text` and `folded`. */
export type SentenceView = { text: string; folded: string; subjects: Subject[]; conditions: Condition[] };

/** Reads a sentence once for all rules. */
export function viewSentence(text: string): SentenceView {
  const folded = foldText(text);
  const known = findSubjects(folded, text);
  const found = [...known, ...findUnknownSubjects(folded, known)].sort((a, b) => a.start - b.start);
  const starts = found.filter((one) => one.role === 'main').map((one) => one.start);
  const conditions = markConditions(folded, starts);
  const subjects = found.map((one) =>
    conditions.some((region) => one.start >= region.start && one.start < region.end)
      ? { ...one, role: 'condition' as const }
      : closesCondition(one, conditions)
        ? { ...one, afterObject: false }
        : one,
  );
  return { text, folded, subjects, conditions };
}

/** A body right after a condition that has no "thì" (`Khi có đề nghị của A, B cử người …`) is the subject, and goes on with no list. */
function closesCondition(subject: Subject, conditions: readonly Condition[]): boolean {
  return conditions.some((region) => !region.closedByThi && region.end === subject.start);
}

/** Whether a phrase at `start` stands in front of its duty: at the beginning, or after a comma, a semicolon, "thì", or as an alternative. */
export function leadsDuty(folded: string, start: number): boolean {
  return /(?:^[\s"“*+-]*|[,;:)] ?|(?:^|[ ,])thì |(?:^|[,;] ?)(?:vào )?(?:cuối|đầu) |đồng thời |hoặc |(?:chậm|muộn) nhất (?:là )?|(?:ít nhất|tối thiểu) )$/.test(
    folded.slice(Math.max(0, start - 16), start),
  );
}
