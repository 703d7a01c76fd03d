import { segmentStart } from './mark-regions.ts';
import { BODY } from './name-bodies.ts';
import { BINDING, VERB } from './name-verbs.ts';
import type { Predicate } from './read-predicate.ts';
import type { Stretch } from './time-phrase.ts';

/**
 * A body after an object's comma goes on with the object's list when another body follows it in front of the
 * verb and an insertion closes the list (`của cơ quan A, cơ quan B theo quy định tại Điều 9, Viện trưởng …`), or when
 * it has the same head as the object (`của cơ quan A cấp tỉnh, cơ quan A cấp huyện, Ủy ban … phải`), or when the
 * next one opens the main clause (`về tổ chức đảng, đảng viên, bên được đề nghị trả lời`).
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
  if (next.some((one) => one.start > found.end || opensMainClause(folded, one.start))) return true;
  return next.length > 0 && folded.slice(body.start, body.end) === body.object;
}

/** A body that its own attribute makes known: it is no further member of a list. */
const KNOWN = /^(?:bên|cơ quan|đơn vị|người) (?:được|đề nghị|yêu cầu|nhận|chủ trì|tiếp nhận)(?![a-zà-ỹ])/;
const OPENED =
  /^[\s"“+-]*(?:khi|đối với|trường hợp|nếu|qua|trong|sau|trước|để|nhằm)(?! đó)(?![a-zà-ỹ])[^;:]*, $/;

/** Whether a body that is known stands behind a time, a case or a topic that opens the sentence. */
export function opensMainClause(folded: string, start: number): boolean {
  if (!KNOWN.test(folded.slice(start, start + 24))) return false;
  const opening = folded.slice(segmentStart(folded, start), start);
  return OPENED.test(opening) && !/ (?:thì|phải|có trách nhiệm) /.test(opening);
}

const OBJECT_BEFORE = new RegExp(
  `(?<![a-zà-ỹ])(?:cho|với|đến|tới|về|của|gồm|giữa|từ|tại|qua|lên|trình|gửi|báo cáo|đề nghị|yêu cầu|phân công|cử|giao|mời|cùng|danh sách) (${BODY})[^,;]*,$`,
);

/** `… cho Viện kiểm sát, Tòa án`: the piece before the comma ends in a body governed by a preposition. Gives that body. */
export function objectBefore(folded: string, start: number): string | null {
  if (!/, ?$/.test(folded.slice(Math.max(0, start - 2), start))) return null;
  let comma = folded.lastIndexOf(',', start);
  for (let pieces = 0; pieces < LONGEST_LIST; pieces += 1) {
    const from =
      Math.max(folded.lastIndexOf(',', comma - 1), folded.lastIndexOf(';', comma - 1), comma - 160) + 1;
    const piece = folded.slice(from, comma + 1);
    const object = OBJECT_BEFORE.exec(piece)?.[1];
    if (object !== undefined) return object;
    if (folded[from - 1] !== ',' || !MEMBER.test(piece)) return null;
    comma = from - 1;
  }
  return null;
}

/** How many members of a list are walked back to the preposition that governs it. */
const LONGEST_LIST = 6;
/** A member of such a list: a party or body with a few words of its name and no verb (`cho Viện kiểm sát, bị cáo, người bào chữa`). */
const MEMBER = new RegExp(
  `^ (?:bị can|bị cáo|bị hại|${BODY})(?: (?!(?:${VERB}|${BINDING})(?![a-zà-ỹ]))[a-zà-ỹ]+){0,5},$`,
);
