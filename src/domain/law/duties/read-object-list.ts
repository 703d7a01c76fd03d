import { BODY } from './name-bodies.ts';
import type { Predicate } from './read-predicate.ts';
import type { Stretch } from './time-phrase.ts';

/**
 * A body after an object's comma goes on with the object's list when another body follows it in front of the
 * verb and an insertion closes the list (`của cơ quan A, cơ quan B theo quy định tại Điều 9, Viện trưởng …`), or when
 * it has the same head as the object (`của cơ quan A cấp tỉnh, cơ quan A cấp huyện, Ủy ban … phải`).
 */
export function belongsToObject(
  folded: string,
  body: Stretch & { object: string },
  found: Predicate,
  later: readonly Stretch[],
): boolean {
  const next = later.filter(
    (one) => one.start < found.verbAt && folded.slice(body.end, one.start).endsWith(', '),
  );
  if (next.some((one) => one.start > found.end)) return true;
  return next.length > 0 && folded.slice(body.start, body.end) === body.object;
}

const OBJECT_BEFORE = new RegExp(
  `(?<![a-zà-ỹ])(?:cho|với|đến|tới|về|của|gồm|giữa|từ|tại|qua|lên|trình|gửi|báo cáo|đề nghị|yêu cầu|phân công|cử|giao|mời|cùng) (${BODY})[^,;]*$`,
);

/** `… cho Viện kiểm sát, Tòa án`: the piece before the comma ends in a body governed by a preposition. Gives that body. */
export function objectBefore(folded: string, start: number): string | null {
  if (!/, ?$/.test(folded.slice(Math.max(0, start - 2), start))) return null;
  const comma = folded.lastIndexOf(',', start);
  const from =
    Math.max(folded.lastIndexOf(',', comma - 1), folded.lastIndexOf(';', comma - 1), comma - 160) + 1;
  return OBJECT_BEFORE.exec(folded.slice(from, comma))?.[1] ?? null;
}
