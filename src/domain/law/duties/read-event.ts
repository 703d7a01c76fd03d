import { TRANSFER_VERBS, VERB } from './name-verbs.ts';
import type { Subject } from './subject.ts';
import { segmentEnd } from './mark-regions.ts';
import type { Stretch } from './time-phrase.ts';

const HARD_STOP =
  / thì(?![a-zà-ỹ])|: | để (?!lại|xảy)| nhằm |\.\.\.|…| phải (?!thi hành)| có trách nhiệm |, (?:đồng thời|nếu |trường hợp|trong trường hợp|nhưng|trừ |riêng |đối với|mà |phải |có trách nhiệm|chậm nhất|không quá|hoặc chậm|trong (?:thời hạn|vòng|thời gian) )| đối với (?=[^,;]{2,60}, \d)| và (?:(?:chậm|muộn) nhất|không quá|trong (?:thời hạn|vòng)) | hoặc (?:trong trường hợp|trường hợp|chậm nhất|muộn nhất|ngay|khi|đột xuất)| trong trường hợp (?=tính|cần|có |phải|thời)|\) ?$/;
/** `nhận đơn, b) …`: the next point on the same line; behind a number or a bracket it is one of several that are cited. */
const NEXT_POINT = /(?<![\d)])[,;] (?:[a-zđ]|\d{1,2})\)/;
const NEW_ACT = new RegExp(
  `, (?:(?:có văn bản|ra quyết định|tổ chức|xem xét|lập|phải|tiến hành|thực hiện|${TRANSFER_VERBS})(?![a-zà-ỹ]))|(?<=\\.\\.\\. ?|… ?)(?:${TRANSFER_VERBS})`,
);
const NEXT_ACT = new RegExp(` và (?:${TRANSFER_VERBS}|lập|tổ chức|phải)(?![a-zà-ỹ])`);

/** `trước ngày giao ban và ban hành kết luận trong thời hạn 05 ngày`: behind "và" an act with a time of its own. */
const NEXT_TIMED_ACT = new RegExp(
  ` và (?:${VERB})(?![a-zà-ỹ])(?=[^,;]{0,160} (?:trong (?:thời hạn|vòng)|(?:chậm|muộn) nhất|trước ngày|không quá)(?![a-zà-ỹ]))`,
);

/**
 * The event that starts at `from` (`nhận được yêu cầu của Tòa án`). It ends before the subject of the duty,
 * before another act, a condition, a purpose, or with the sentence. `leads` tells that the phrase stands
 * in front of its duty, so that "và" goes on with the event.
 */
export function readEvent(
  folded: string,
  from: number,
  subjects: readonly Subject[],
  leads: boolean,
): Stretch | null {
  let end = segmentEnd(folded, from);
  const hard = folded.slice(from, end).search(HARD_STOP);
  if (hard !== -1) end = from + hard;
  const subject = subjects.find((one) => one.role === 'main' && one.start > from + 3 && one.start < end);
  if (subject !== undefined) end = beforeComma(folded, from, subject.start);
  else if (!/^ (?:phải|có trách)/.test(folded.slice(end))) end = cutAt(folded, from, end, NEW_ACT);
  end = cutAt(folded, from, end, NEXT_POINT);
  if (!leads) end = cutAt(folded, from, cutAt(folded, from, end, NEXT_ACT), NEXT_TIMED_ACT);
  const trimmed = folded.slice(from, end).replace(/[\s,.;:/"”]+$/, '');
  return trimmed === '' ? null : { start: from, end: from + balanced(trimmed).length };
}

function cutAt(folded: string, from: number, end: number, stop: RegExp): number {
  const at = folded.slice(from, end).search(stop);
  return at === -1 ? end : from + at;
}

function beforeComma(folded: string, from: number, start: number): number {
  const comma = folded.lastIndexOf(',', start);
  return comma > from ? comma : start;
}

/** A closing bracket whose opening one stands before the event is not the event's. */
function balanced(event: string): string {
  let depth = 0;
  for (let i = 0; i < event.length; i += 1) {
    if (event[i] === '(') depth += 1;
    else if (event[i] === ')') depth -= 1;
    if (depth < 0) return event.slice(0, i).trimEnd();
  }
  return event;
}
