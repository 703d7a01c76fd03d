import { BODY } from './name-bodies.ts';
import { BEFORE_VERB, VERB } from './name-verbs.ts';
import { segmentEnd, segmentStart } from './mark-regions.ts';
import type { Subject } from './find-subjects.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Stretch, TimePhrase } from './time-phrase.ts';

const ACT = new RegExp(`(?<!\\p{L})(?:${VERB})(?!\\p{L})`, 'gu');
const END_OF_ACT =
  /[;:]|, (?!(?:đơn vị|tổ chức|cá nhân|tài liệu|đồ vật))| để (?!lại)| nhằm | theo (?:quy định|đúng)| trong thời hạn | chậm nhất | đồng thời | thì |\.\/|\.$/u;
const LEADING = new RegExp(
  `^(?:(?:${BEFORE_VERB}|phải|có trách nhiệm|được|và|,|thì) ?)+(?=(?:${VERB}))`,
  'u',
);

/** The verb phrase of the duty, as printed: of the verb nearest to the phrase (in front of an adverb that follows it, else after it). */
export function findAction(
  view: SentenceView,
  phrase: TimePhrase,
  subject: Subject | undefined,
): Stretch | null {
  const from = startOfAct(view, phrase, subject);
  if (from === null) return null;
  const stop = segmentEnd(view.folded, from);
  const text = view.folded.slice(from, stop);
  const cut = text.slice(4).search(END_OF_ACT);
  const end = from + (cut === -1 ? text.length : cut + 4);
  const trimmed = view.folded.slice(from, Math.min(end, from + 240)).replace(/[\s,.;:/]+$/u, '');
  return trimmed === '' ? null : { start: from, end: from + trimmed.length };
}

function startOfAct(view: SentenceView, phrase: TimePhrase, subject: Subject | undefined): number | null {
  const { folded } = view;
  const adverb = phrase.class === 'immediate' || phrase.class === 'soft';
  if (adverb && (phrase.trigger === null || phrase.trigger.end <= phrase.start)) {
    const next = firstVerb(folded, phrase.end, phrase.end + 12);
    if (next !== null) return next;
    return verbBefore(folded, phrase.start) ?? firstVerb(folded, phrase.end, segmentEnd(folded, phrase.end));
  }
  if (subject !== undefined && subject.verbAt <= phrase.start && subject.role !== 'condition')
    return afterBinding(folded, subject.verbAt);
  if (subject !== undefined && subject.start > phrase.core.end) return afterBinding(folded, subject.verbAt);
  const after = firstVerb(
    folded,
    Math.max(phrase.end, phrase.trigger?.end ?? 0),
    segmentEnd(folded, phrase.end),
  );
  return after ?? verbBefore(folded, phrase.start);
}

function afterBinding(folded: string, verbAt: number): number {
  const lead = LEADING.exec(folded.slice(verbAt, verbAt + 80));
  return verbAt + (lead?.[0].length ?? 0);
}

function firstVerb(folded: string, from: number, to: number): number | null {
  const found = folded.slice(from, to).matchAll(ACT).next();
  return found.done === true ? null : from + found.value.index;
}

/** The last verb in front of the adverb that is not a noun after a preposition. */
function verbBefore(folded: string, at: number): number | null {
  const from = Math.max(segmentStart(folded, at), at - 160);
  const verbs = [...folded.slice(from, at).matchAll(ACT)];
  const passive = / được $/;
  const verb = verbs.findLast(
    (one) =>
      !/(?:của|các|những|về|việc|theo|nhận được|bản) $/.test(
        folded.slice(Math.max(0, from + one.index - 10), from + one.index),
      ),
  );
  if (verb === undefined) return null;
  const start = from + verb.index;
  return passive.test(folded.slice(Math.max(0, start - 6), start)) ? start - 5 : start;
}

const TO_BODY = new RegExp(
  `(?<!\\p{L})(?:cho|đến|tới|với|về|lên|gửi|báo cáo|thông báo|báo|trình|trao đổi|đề nghị) (?:ngay |kịp thời )?(${BODY})`,
  'gu',
);
const END_OF_BODY =
  /[;:()]| (?:để|nhằm|biết|trong|theo|trước|sau|khi|bằng|về|kết quả|kèm|phối hợp|xem xét|tổng hợp|chỉ đạo|giải quyết|danh sách|nơi|việc|số|thông tin|tình hình|thực hiện|những|các vụ|nếu|kịp thời|ngay|chậm nhất|tại|được|và (?:thông báo|gửi|báo cáo|chuyển|trao đổi)|phê duyệt)(?!\p{L})|\.$|\.\/|, (?!cơ quan|đơn vị|tổ chức|cá nhân|địa phương|viện|tòa|công an|bộ|sở|ủy ban|ban|cục)/u;

/** To whom the act goes, with the addressees printed beside the first; null when it goes to nobody. */
export function findRecipient(view: SentenceView, action: Stretch, phrase: TimePhrase): Stretch | null {
  const { folded } = view;
  const stop = Math.min(segmentEnd(folded, action.start), action.start + 420);
  for (const match of folded.slice(action.start, stop).matchAll(TO_BODY)) {
    const start = action.start + match.index + match[0].length - (match[1] ?? '').length;
    if (/(?:phối hợp|cùng|chủ trì, phối hợp|đối) với $/.test(folded.slice(Math.max(0, start - 14), start)))
      continue;
    if (/ (?:để|nhằm) (?!lại)/.test(folded.slice(action.start, start))) return null;
    if (phrase.trigger !== null && start >= phrase.trigger.start && start < phrase.trigger.end) continue;
    const end = folded.slice(start + 3, stop).search(END_OF_BODY);
    const limit = end === -1 ? stop : start + 3 + end;
    const trimmed = folded.slice(start, Math.min(limit, start + 300)).replace(/[\s,.;:/]+$/u, '');
    return { start, end: start + trimmed.length };
  }
  return null;
}
