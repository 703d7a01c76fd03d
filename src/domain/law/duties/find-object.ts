import { BODY, isGenericBody } from './name-bodies.ts';
import { BEFORE_VERB, TRANSFER_VERBS, VERB } from './name-verbs.ts';
import { segmentEnd, segmentStart } from './mark-regions.ts';
import type { Subject } from './subject.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Stretch, TimePhrase } from './time-phrase.ts';

const ACT = new RegExp(`(?<![a-zà-ỹ])(?:${VERB})(?![a-zà-ỹ])`, 'g');
const NOUN_BEFORE =
  /(?:của|các|những|về|việc|theo|nhận được|bản|kiến nghị|biện pháp|thẩm quyền|hoạt động|công tác|quyết định|kết quả|thời hạn|đã có|đã|biên bản) $/;
const ACT_BOUNDARY = new RegExp(
  `(?:;|,| và| thì|,? đồng thời,?|:)(?: phải| có trách nhiệm| kịp thời| ngay)* (?=(?:${TRANSFER_VERBS}|ra (?:quyết định|văn bản)|có văn bản|lập biên bản|tổ chức|phối hợp)(?![a-zà-ỹ]))`,
  'g',
);
const END_OF_ACT = new RegExp(
  `[;:]| (?:để(?! lại| xảy)|nhằm|theo (?:quy định|đúng|thẩm quyền)|trong thời hạn|trong vòng|chậm nhất|không quá|nhưng không|đồng thời|thì|quy định tại|trước khi|sau khi|khi|nếu|bằng (?:hình|các hình)|đảm bảo|bảo đảm|như sau|mà không|trong phạm vi|và tùy|định kỳ|là (?:không|\\d))(?![a-zà-ỹ])|,? và (?:${TRANSFER_VERBS})(?![a-zà-ỹ])|, (?:đồng thời|kèm theo|trong đó|trừ|nội dung|kịp thời|phải|${TRANSFER_VERBS}|${BODY} (?:phải|có trách nhiệm))(?![a-zà-ỹ])|\\.\\/|\\.$|\\.\\.\\.|\\)\\.`,
);
const LEADING = new RegExp(
  `^(?:(?:${BEFORE_VERB}|phải|có trách nhiệm|chịu trách nhiệm|có thể|và|,|thì) ?)+(?=(?:${VERB}))`,
);
const KEPT_ADVERB = /^(?:trực tiếp|chủ động|tích cực|thống nhất)/;

/** The verb phrase of the duty, as printed: of the verb that the time phrase is said of. */
export function findAction(
  view: SentenceView,
  phrase: TimePhrase,
  subject: Subject | undefined,
): Stretch | null {
  const from = startOfAct(view, phrase, subject);
  if (from === null) return null;
  const text = view.folded.slice(from, Math.min(segmentEnd(view.folded, from), from + 260));
  const cut = text.slice(3).search(END_OF_ACT);
  let end = from + (cut === -1 ? text.length : cut + 3);
  if (phrase.start > from && phrase.class !== 'immediate' && phrase.class !== 'soft')
    end = Math.min(end, phrase.start);
  const whole =
    end - from < 260 ? view.folded.slice(from, end) : view.folded.slice(from, end).replace(/\s\S*$/, '');
  const trimmed = whole.replace(/[\s,.;:/(]+$/, '');
  return trimmed === '' ? null : { start: from, end: from + trimmed.length };
}

function startOfAct(view: SentenceView, phrase: TimePhrase, subject: Subject | undefined): number | null {
  const { folded } = view;
  const isAdverb = phrase.class === 'immediate' || phrase.class === 'soft';
  const opens = phrase.trigger !== null && phrase.trigger.start > phrase.start;
  if (isAdverb && !opens) return actOfAdverb(folded, phrase);
  if (
    isAdverb &&
    subject !== undefined &&
    subject.start < phrase.start &&
    (phrase.trigger?.end ?? 0) > subject.verbAt
  ) {
    const after = firstVerb(folded, phrase.trigger?.end ?? 0, segmentEnd(folded, phrase.end));
    if (after !== null && / (?:phải|có trách nhiệm|thì)/.test(folded.slice(phrase.end, after))) return after;
  }
  const next = firstVerb(folded, phrase.end, phrase.end + 14);
  if (
    next !== null &&
    /^,? ?$/.test(folded.slice(phrase.end, next)) &&
    phrase.class === 'recurring' &&
    (folded[phrase.end] !== ',' || opensSentence(folded, phrase.start))
  )
    return next;
  if (subject !== undefined && subject.role !== 'condition') {
    if (subject.start > phrase.core.end) return afterBinding(folded, subject.verbAt);
    return lastAct(folded, phrase.start, subject.verbAt) ?? afterBinding(folded, subject.verbAt);
  }
  const resume = Math.max(phrase.end, phrase.trigger?.end ?? 0);
  const said = /(?:^|[;,] ?|thì )(?:thời hạn|thời gian) (?!kể)/.exec(
    folded.slice(segmentStart(folded, phrase.start), phrase.start),
  );
  if (said !== null)
    return firstVerb(folded, segmentStart(folded, phrase.start) + said.index + said[0].length, phrase.start);
  if (opensSentence(folded, phrase.start)) return firstVerb(folded, resume, segmentEnd(folded, resume));
  return (
    lastAct(folded, phrase.start, segmentStart(folded, phrase.start)) ??
    verbBefore(folded, phrase.start) ??
    firstVerb(folded, resume, segmentEnd(folded, resume))
  );
}

/** `kịp thời báo cáo` and `báo cáo kịp thời`: the verb right after the adverb, else the one before it. */
function actOfAdverb(folded: string, phrase: TimePhrase): number | null {
  const direct = VERB_RIGHT_BEFORE.exec(folded.slice(Math.max(0, phrase.start - 24), phrase.start));
  if (direct !== null) return withJoinedVerbs(folded, Math.max(0, phrase.start - 24) + direct.index);
  const next =
    /^(?: và|,|;|\.)/.test(folded.slice(phrase.end)) && phrase.start > 0
      ? null
      : firstVerb(folded, phrase.end, phrase.end + 14);
  if (next !== null && /^ ?(?:(?!và|hoặc|cho|với|đến)[a-zà-ỹ]+ )?$/.test(folded.slice(phrase.end, next)))
    return next;
  return verbBefore(folded, phrase.start) ?? firstVerb(folded, phrase.end, segmentEnd(folded, phrase.end));
}

/** `ra ngay quyết định`, `gửi ngay`: the verb stands right before its adverb. */
const VERB_RIGHT_BEFORE = new RegExp(`(?<![a-zà-ỹ])(?:ra|${VERB}) $`);

function opensSentence(folded: string, at: number): boolean {
  return /(?:^|[;:] ?|thì |\w, )$/.test(folded.slice(Math.max(0, at - 5), at)) || at === 0;
}

/** The last act that begins between the subject's verb and the phrase: `lập biên bản và chuyển hồ sơ … trong thời hạn`. */
function lastAct(folded: string, at: number, from: number): number | null {
  if (from >= at) return null;
  const boundary = [...folded.slice(from, at + 1).matchAll(ACT_BOUNDARY)].at(-1);
  return boundary === undefined ? null : from + boundary.index + boundary[0].length;
}

function afterBinding(folded: string, verbAt: number): number {
  const lead = LEADING.exec(folded.slice(verbAt, verbAt + 80))?.[0] ?? '';
  const kept = lead.split(/(?<= )/).findIndex((_, i, words) => KEPT_ADVERB.test(words.slice(i).join('')));
  return (
    verbAt +
    (kept === -1
      ? lead.length
      : lead
          .split(/(?<= )/)
          .slice(0, kept)
          .join('').length)
  );
}

function firstVerb(folded: string, from: number, to: number): number | null {
  const found = folded.slice(from, to).matchAll(ACT).next();
  return found.done === true ? null : from + found.value.index;
}

/** The last verb in front of the adverb that is not a noun; verbs joined to it by "và" or a comma go with it. */
function verbBefore(folded: string, at: number): number | null {
  const from = Math.max(segmentStart(folded, at), at - 160);
  const verbs = [...folded.slice(from, at).matchAll(ACT)];
  const verb =
    verbs.findLast(
      (one) => !NOUN_BEFORE.test(folded.slice(Math.max(0, from + one.index - 11), from + one.index)),
    ) ?? verbs.at(-1);
  if (verb === undefined) return null;
  const start = from + verb.index;
  return withJoinedVerbs(folded, start);
}

const JOINED_VERB = new RegExp(`(?<![a-zà-ỹ])(?:${VERB})(?: và|,) $`);

function joinedVerb(folded: string, at: number): number | null {
  const from = Math.max(0, at - 24);
  const joined = JOINED_VERB.exec(folded.slice(from, at));
  if (joined === null) return null;
  const start = from + joined.index;
  return NOUN_BEFORE.test(folded.slice(Math.max(0, start - 11), start)) ? null : start;
}

/** `chuyển và thông báo ngay`, `bổ sung, khắc phục ngay`: verbs directly joined are one act, and so is its "được". */
function withJoinedVerbs(folded: string, at: number): number {
  let start = at;
  for (let joined = joinedVerb(folded, start); joined !== null; joined = joinedVerb(folded, start))
    start = joined;
  return /được $/.test(folded.slice(Math.max(0, start - 5), start)) ? start - 5 : start;
}

const TO_BODY = new RegExp(
  `(?<![a-zà-ỹ])(?:cho|đến|tới|với|về|lên|gửi|báo cáo|thông báo|báo|trình|trao đổi|đề nghị|cung cấp|gửi về|trả lời)(?: ngay| kịp thời| bằng văn bản)* (${BODY})`,
  'g',
);
const END_OF_BODY =
  /[;:()]| (?:để|nhằm|biết|trong|theo|trước|sau|khi|bằng|về|kết quả|kèm|phối hợp|xem xét|tổng hợp|chỉ đạo|giải quyết|danh sách|nơi|việc|số|thông tin|tình hình|thực hiện|những|các vụ|nếu|kịp thời|ngay|chậm nhất|tại|gia hạn|ra (?:quyết định|văn bản)|được(?! giao| ủy)|(?:và|hoặc|đồng thời) (?:thông báo|gửi|báo cáo|chuyển|trao đổi)|phê duyệt|bản sao|ý kiến|số liệu|ít nhất|tối thiểu|văn bản|quyết định|hồ sơ|tài liệu|đơn(?! vị)|danh mục|giấy|đảm bảo|bảo đảm|tiếp tục|báo cáo|biên bản|cho ý kiến|các (?!cơ quan|đơn vị|sở|ban|bộ|tổ chức|địa phương|bên|thành viên)|có (?:ý kiến|biện pháp))(?![a-zà-ỹ])|\.$|\.\/|, (?!cơ quan|đơn vị|tổ chức|cá nhân|địa phương|viện|tòa|công an|bộ |sở |ủy ban|ban |cục |thanh tra|người|mặt trận|ubnd|văn phòng|đồng chí|lãnh đạo)/;
const NOT_ADDRESSED = /(?:phối hợp(?: chặt chẽ)?|cùng|đối|phù hợp|so|liên quan) với $/;

/** The part of an addressee's name in which nothing ends it: a generic head takes its attribute along (`cơ quan phối hợp`). */
function lengthOfName(folded: string, start: number, head: string): number {
  if (!isGenericBody(head)) return head.length;
  const attribute = /^ (?!có |đã |để |biết)[a-zà-ỹ]+ [a-zà-ỹ]+(?![a-zà-ỹ])/.exec(
    folded.slice(start + head.length, start + head.length + 40),
  );
  return head.length + (attribute?.[0].length ?? 0);
}

/** To whom the act goes, with the addressees printed beside the first; null when it goes to nobody. */
export function findRecipient(view: SentenceView, action: Stretch, phrase: TimePhrase): Stretch | null {
  const { folded } = view;
  const stop = Math.min(segmentEnd(folded, action.start), action.start + 420);
  for (const match of folded.slice(action.start, stop).matchAll(TO_BODY)) {
    const start = action.start + match.index + match[0].length - (match[1] ?? '').length;
    if (NOT_ADDRESSED.test(folded.slice(Math.max(0, start - 20), start))) continue;
    if (/ (?:để(?! lại)|nhằm) /.test(folded.slice(action.start, start))) return null;
    if (phrase.trigger !== null && start >= phrase.trigger.start && start < phrase.trigger.end) continue;
    const name = start + lengthOfName(folded, start, match[1] ?? '');
    const end = folded.slice(name, stop).search(END_OF_BODY);
    const before = phrase.start > start ? phrase.start : stop;
    const limit = Math.min(before, end === -1 ? stop : name + end);
    const trimmed = folded.slice(start, Math.min(limit, start + 300)).replace(/[\s,.;:/]+$/, '');
    return { start, end: start + trimmed.length };
  }
  return null;
}
