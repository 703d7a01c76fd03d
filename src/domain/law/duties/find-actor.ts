import type { Subject } from './subject.ts';
import { TRANSFER_VERBS, VERB } from './name-verbs.ts';
import type { Passage } from './gather-passages.ts';
import { bodyOfHeading } from './read-heading-body.ts';
import { leadsDuty, viewSentence, type SentenceView } from './sentence-view.ts';
import { segmentEnd, segmentStart } from './mark-regions.ts';
import { AFTER_PRACTICE } from './read-practice.ts';
import type { TimePhrase } from './time-phrase.ts';

/** The actor as printed, and the subject when the sentence itself prints it. */
export type Actor = { name: string | null; subject: Subject | undefined };

/** Who must act: the subject of the sentence, else of the text that introduces it, else the body that the heading names. */
export function findActor(passage: Passage, view: SentenceView, phrase: TimePhrase): Actor {
  const subject = subjectInSentence(view, phrase);
  if (subject !== undefined) return { name: nameOf(view.text, cutAt(subject, phrase)), subject };
  const doer = agentAfter(view, phrase, segmentEnd(view.folded, phrase.core.end));
  const name = doer === undefined ? nameFromAround(passage, view, phrase) : nameOf(view.text, doer);
  return { name, subject: undefined };
}

/** `Công an xã mỗi tháng một lần kiểm tra`: the name ends where the phrase begins that stands between it and its verb. */
function cutAt(subject: Subject, phrase: TimePhrase): Subject {
  return subject.start < phrase.start && phrase.start < subject.end
    ? { ...subject, end: phrase.start }
    : subject;
}

function nameFromAround(passage: Passage, view: SentenceView, phrase: TimePhrase): string | null {
  if (isPassive(view, phrase) || /^đồng thời/.test(view.folded)) return null;
  for (const leadIn of passage.leadIns) {
    const name = subjectOfLeadIn(leadIn);
    if (name !== null) return name;
  }
  if (isSaidOfNoun(view, phrase)) return null;
  for (const heading of passage.headings) {
    const body = bodyOfHeading(heading);
    if (body !== null) return body;
  }
  const named = conditionSubject(view, phrase) ?? instructed(view, phrase);
  return named === undefined ? null : nameOf(view.text, named);
}

function subjectInSentence(view: SentenceView, phrase: TimePhrase): Subject | undefined {
  if (leadsDuty(view.folded, phrase.start) || phrase.start === 0) {
    const after = subjectAfter(view, phrase);
    if (after !== undefined) return after;
    if (hasOwnVerb(view, phrase) && segmentStart(view.folded, phrase.start) === 0 && phrase.start < 3)
      return undefined;
  }
  const before = subjectBefore(view, phrase);
  if (before !== undefined || !/^\p{Lu}/u.test(view.text.slice(phrase.start))) return before;
  return subjectAfter(view, phrase);
}

/** The subject of a phrase in front of its duty: the first after the length, unless a verb without subject comes first. */
function subjectAfter(view: SentenceView, phrase: TimePhrase): Subject | undefined {
  const stop = segmentEnd(view.folded, phrase.core.end);
  const from =
    phrase.trigger !== null && phrase.trigger.start >= phrase.core.end
      ? phrase.trigger.start + 2
      : phrase.core.end;
  const subject = view.subjects.find((one) => one.role === 'main' && one.start >= from && one.start < stop);
  if (subject === undefined) return agentAfter(view, phrase, stop);
  const resume =
    phrase.trigger !== null && phrase.trigger.start >= phrase.core.end ? phrase.trigger.end : phrase.end;
  if (subject.start > resume && opensWithVerb(view.folded, resume, subject.start)) return undefined;
  return view.subjects.find((one) => one.role === 'told' && isChargedBy(view, subject, one)) ?? subject;
}

/** `Năm năm một lần, A giao B chủ trì tổng kết`: A's only verb hands the duty over. */
function isChargedBy(view: SentenceView, giver: Subject, subject: Subject): boolean {
  return /^(?:giao|phân công) $/.test(view.folded.slice(giver.verbAt, subject.start));
}

function agentAfter(view: SentenceView, phrase: TimePhrase, stop: number): Subject | undefined {
  return view.subjects.find((one) => one.role === 'agent' && one.start > phrase.end && one.start < stop);
}

const STARTS_WITH_VERB = new RegExp(`^,? ?(?:thì )?(?:phải |có trách nhiệm )?(?:${VERB})(?![a-zà-ỹ])`);

function hasOwnVerb(view: SentenceView, phrase: TimePhrase): boolean {
  return opensWithVerb(view.folded, phrase.end, phrase.end + 40);
}

/** Whether the duty's verb comes first in the stretch; what has been done for some years (`Cứ 05 năm thực hiện Quy chế, …`) is no duty. */
function opensWithVerb(folded: string, from: number, to: number): boolean {
  return STARTS_WITH_VERB.test(folded.slice(from, to)) && !AFTER_PRACTICE.test(folded.slice(from));
}

/** The nearest subject in front of the phrase, in its part of the sentence and then in the parts before. */
function subjectBefore(view: SentenceView, phrase: TimePhrase): Subject | undefined {
  const candidates = view.subjects.filter(
    (one) => (one.verbAt <= phrase.core.start || isParted(view, one, phrase)) && isActing(view, one, phrase),
  );
  const own = segmentStart(view.folded, phrase.start);
  const here = candidates.findLast((one) => one.start >= own);
  if (here !== undefined || isPassive(view, phrase)) return here;
  const last = candidates.findLast((one) => one.role === 'main');
  if (last === undefined) return undefined;
  const thi = view.folded.lastIndexOf(' thì ', last.start);
  const before = Math.max(segmentStart(view.folded, last.start), thi);
  return candidates.find((one) => one.role === 'main' && one.start >= before);
}

/** `Viện kiểm sát trong thời hạn 03 ngày … phải ra quyết định`: the phrase stands between a name and its verb. */
function isParted(view: SentenceView, subject: Subject, phrase: TimePhrase): boolean {
  if (subject.start >= phrase.start || subject.verbAt < phrase.core.end) return false;
  return subject.end >= phrase.start || PARTING.test(view.folded.slice(subject.end, phrase.start));
}

/** Nothing between name and phrase, or the first of two lengths. */
const PARTING = /^[\s,]*(?:(?:trong|chậm nhất|không quá|tối đa) [^,;]{0,60})?$/;

function isActing(view: SentenceView, subject: Subject, phrase: TimePhrase): boolean {
  if (subject.role === 'condition') return false;
  if (subject.role === 'told') return toldToAct(view, subject, phrase);
  if (subject.role === 'agent') return actsInPassive(view, subject, phrase);
  if (isServed(view, subject, phrase)) return false;
  return !subject.afterObject || subject.binding;
}

/** `Cá nhân có thành tích được khen thưởng kịp thời`: who is served by the act does not do it. */
function isServed(view: SentenceView, subject: Subject, phrase: TimePhrase): boolean {
  return (
    subject.verbAt === phrase.start &&
    / được [a-zà-ỹ]+(?: [a-zà-ỹ]+)? $/.test(view.folded.slice(subject.start, phrase.start)) &&
    !/^,? (?!theo |cho |với |bằng )[a-zà-ỹ]/.test(view.folded.slice(phrase.end))
  );
}

/** `được Văn phòng thông báo trong vòng …`, `do Sở Tư pháp gửi trước ngày …`, unless another predicate follows (`… do Tòa án ban hành phải được gửi ngay`). */
function actsInPassive(view: SentenceView, subject: Subject, phrase: TimePhrase): boolean {
  if (subject.start < segmentStart(view.folded, phrase.start)) return false;
  return !/ (?:được|phải|thì) /.test(view.folded.slice(subject.verbAt, phrase.start));
}

/** `A yêu cầu B khắc phục ngay`: B acts when the phrase follows B's name in the same part of the sentence. */
function toldToAct(view: SentenceView, subject: Subject, phrase: TimePhrase): boolean {
  return (
    subject.start >= segmentStart(view.folded, phrase.start) &&
    !/ để | nhằm /.test(view.folded.slice(subject.verbAt, phrase.start)) &&
    (isCharged(view, subject) || !JOINED_ACT.test(view.folded.slice(subject.verbAt, phrase.start)))
  );
}

/** `A giao B xác minh và báo cáo`: what is handed over is B's as a whole. */
function isCharged(view: SentenceView, subject: Subject): boolean {
  return /(?<!bàn |chuyển )(?:giao|phân công) $/.test(view.folded.slice(0, subject.start).slice(-20));
}

/** After "và" or a semicolon a new act is again the first subject's, but `và thông báo kết quả khắc phục` goes on with what was told. */
const JOINED_ACT = new RegExp(
  `(?:;| và|,? đồng thời) (?:${TRANSFER_VERBS})(?![a-zà-ỹ]| [^,;]{0,24}kết quả (?:khắc phục|thực hiện|giải quyết|xử lý|xác minh|kiểm tra))`,
);

/** `được gửi ngay`, `phải được chuyển giao … trong thời hạn`: nobody is named who acts. */
function isPassive(view: SentenceView, phrase: TimePhrase): boolean {
  const left = view.folded.slice(segmentStart(view.folded, phrase.start), phrase.start);
  return left.includes('được ') && PASSIVE.test(left.slice(-160));
}

const PASSIVE = new RegExp(
  `(?:^|[ ,])(?<!(?:cho|với|đến|tới|của) (?:tổ chức|cơ quan|đơn vị|người|cán bộ|bên) )được (?:[^,; ]+ ){0,2}?(?:${VERB}|niêm yết|lưu)(?![a-zà-ỹ])(?:(?!, (?:${VERB})).)*$`,
);

/** `Thời hạn giải quyết là 20 ngày`, `Việc … phải kịp thời`: the sentence is about a noun. */
function isSaidOfNoun(view: SentenceView, phrase: TimePhrase): boolean {
  const left = view.folded.slice(segmentStart(view.folded, phrase.start), phrase.start);
  return (
    /^\s*(?:thời hạn|thời gian|việc) /.test(left) || /(?:^|[,;] ?|thì )(?:thời hạn|việc) [^,;]*$/.test(left)
  );
}

/** `Nếu Viện kiểm sát đồng ý thì ra quyết định`: the subject of the condition, when the duty has none of its own. */
function conditionSubject(view: SentenceView, phrase: TimePhrase): Subject | undefined {
  const here = view.subjects.filter(
    (one) =>
      one.role === 'condition' &&
      !/, ?$/.test(view.folded.slice(one.start, one.verbAt)) &&
      /(?:nếu|trường hợp|khi) $/.test(view.folded.slice(Math.max(0, one.start - 11), one.start)),
  );
  return (
    here.findLast((one) => one.start < phrase.start) ??
    here.find((one) => leadsDuty(view.folded, phrase.start) && one.start > phrase.core.end)
  );
}

/** `Yêu cầu các cơ quan triển khai … và báo cáo …`: where nobody is named who tells, all acts are those of the one who is told. */
function instructed(view: SentenceView, phrase: TimePhrase): Subject | undefined {
  const [first] = view.subjects;
  if (first?.role !== 'told' || first.verbAt > phrase.start) return undefined;
  return /^\s*(?:yêu cầu|đề nghị) $/.test(view.folded.slice(0, first.start)) ? first : undefined;
}

/** `Viện kiểm sát có trách nhiệm:` the subject of the text that introduces a list. */
function subjectOfLeadIn(leadIn: string): string | null {
  const view = viewSentence(leadIn);
  const topic = /^(?:thời hạn|nội dung|việc|trường hợp|thời gian) /.test(view.folded);
  const subject = view.subjects.find(
    (one) => one.role === 'main' && !one.afterObject && (!topic || one.binding),
  );
  if (subject !== undefined) return nameOf(leadIn, subject);
  return bodyOfHeading(leadIn.replace(/[:;.]\s*$/, ''));
}

const TAIL = /(?:[\s,]+(?:đã|đang|đều|thì|sẽ|cũng|và|hoặc|được|nếu|trong|\())*[\s,]*$/;

/** The subject as printed, cut at an emphasis mark and at a trailing bracket or function word. */
function nameOf(text: string, subject: Subject): string {
  const name = text.slice(subject.start, subject.end).replace(TAIL, '');
  return (name.split('**')[0] ?? name).replace(/\s*\([^()]*\)$/, '').trim();
}
