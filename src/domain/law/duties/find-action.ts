import { findActOfAdverb } from './find-act-of-adverb.ts';
import { firstVerb, verbBefore } from './find-verbs.ts';
import { segmentEnd, segmentStart } from './mark-regions.ts';
import { BODY } from './name-bodies.ts';
import { AFTER_PRACTICE } from './read-practice.ts';
import { BEFORE_VERB, TRANSFER_VERBS, VERB } from './name-verbs.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Subject } from './subject.ts';
import type { Stretch, TimePhrase } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

/** An action is a short phrase; a longer one is cut at a word. In characters. */
const LONGEST = 260;

const ACT_BOUNDARY = new RegExp(
  `(?:;|,| và| thì|,? đồng thời,?|:)(?: phải| có trách nhiệm| kịp thời| ngay)* (?=(?:${TRANSFER_VERBS}|ra (?:quyết định|văn bản)|có văn bản|lập biên bản|tổ chức|ban hành|(?<!chủ trì(?:,| và) )phối hợp)(?![a-zà-ỹ]))`,
  'g',
);
const END_OF_ACT = new RegExp(
  '[;:]| (?:để(?! lại| xảy)|nhằm|theo (?:quy định|đúng|thẩm quyền)|trong thời hạn|trong vòng|chậm nhất|không quá|nhưng không|đồng thời|thì|quy định tại|trước khi|sau khi|khi|nếu|bằng (?:hình|các hình)|đảm bảo|bảo đảm|như sau|mà không|trong phạm vi|và tùy|định kỳ|là (?:không|\\d))(?![a-zà-ỹ])' +
    `|,? và (?:${TRANSFER_VERBS})(?![a-zà-ỹ])|, (?:đồng thời|kèm theo|trong đó|trừ|nội dung|kịp thời|phải|${TRANSFER_VERBS}|${BODY} (?:phải|có trách nhiệm))(?![a-zà-ỹ])|\\.\\/|\\.$|\\.\\.\\.|\\)\\.`,
);
/** `báo cáo năm trước ngày …`: the period names the report, and what is left of the act is to report. */
const NAMED_REPORT = /(?<=^báo cáo) (?:tuần|tháng|quý|năm|0?6 tháng)$/;
const LEADING_WORD = new RegExp(`^(?:${BEFORE_VERB}|phải|có trách nhiệm|chịu trách nhiệm|có thể|và|,|thì) ?`);
const KEPT_ADVERB = /^(?:trực tiếp|chủ động|tích cực|thống nhất)/;
const STARTS_WITH_VERB = new RegExp(`^(?:${VERB})(?![a-zà-ỹ])`);

/** The verb phrase of the duty, as printed: of the verb that the time phrase is said of. */
export function findAction(
  view: SentenceView,
  phrase: TimePhrase,
  subject: Subject | undefined,
): Stretch | null {
  const from = startOfAct(view.folded, phrase, subject);
  if (from === null) return null;
  const text = view.folded.slice(from, Math.min(segmentEnd(view.folded, from), from + LONGEST));
  const cut = text.slice(3).search(END_OF_ACT);
  let act = cut === -1 ? text : text.slice(0, cut + 3);
  if (!isAdverb(phrase) && phrase.start > from) act = act.slice(0, phrase.start - from);
  if (act.length === LONGEST) act = act.replace(/\s\S*$/, '');
  const trimmed = act.replace(/[\s,.;:/(]+$/, '').replace(NAMED_REPORT, '');
  return trimmed === '' ? null : { start: from, end: from + trimmed.length };
}

function isAdverb(phrase: TimePhrase): boolean {
  return phrase.class === 'immediate' || phrase.class === 'soft';
}

function startOfAct(folded: string, phrase: TimePhrase, subject: Subject | undefined): number | null {
  const leadsEvent = phrase.trigger !== null && phrase.trigger.start > phrase.start;
  if (isAdverb(phrase) && !leadsEvent) {
    const at = findActOfAdverb(folded, phrase);
    // Who acts is no part of the act, nor is a verb in the name (`cơ quan phối hợp kịp thời trao đổi`): it begins behind the adverb.
    return at !== null && isName(folded, phrase, at, subject) ? phrase.end + 1 : at;
  }
  return (
    actAfterEvent(folded, phrase, subject) ??
    actOfPeriod(folded, phrase) ??
    actOfSubject(folded, phrase, subject) ??
    actWithoutSubject(folded, phrase)
  );
}

function isName(folded: string, phrase: TimePhrase, at: number, subject: Subject | undefined): boolean {
  if (subject === undefined || at < subject.start || at >= subject.end) return false;
  return at === subject.start || STARTS_WITH_VERB.test(folded.slice(phrase.end + 1, phrase.end + 40));
}

/** `A ngay sau khi phát hiện … phải chuyển …`: the act stands after the event. */
function actAfterEvent(folded: string, phrase: TimePhrase, subject: Subject | undefined): number | null {
  const resume = phrase.trigger?.end ?? 0;
  if (!isAdverb(phrase) || subject === undefined || subject.start >= phrase.start || resume <= subject.verbAt)
    return null;
  const after = firstVerb(folded, resume, segmentEnd(folded, phrase.end));
  return after !== null && / (?:phải|có trách nhiệm|thì)/.test(folded.slice(phrase.end, after))
    ? after
    : null;
}

/** `định kỳ hằng quý tổng hợp …`: the verb right after the period. */
function actOfPeriod(folded: string, phrase: TimePhrase): number | null {
  if (phrase.class !== 'recurring' || AFTER_PRACTICE.test(folded.slice(phrase.end))) return null;
  const next = firstVerb(folded, phrase.end, phrase.end + 14);
  if (next === null || !/^,? ?$/.test(folded.slice(phrase.end, next))) return null;
  return folded[phrase.end] !== ',' || opensPart(folded, phrase.start) ? next : null;
}

function actOfSubject(folded: string, phrase: TimePhrase, subject: Subject | undefined): number | null {
  if (subject === undefined || subject.role === 'condition') return null;
  if (subject.start > phrase.core.end) return afterBinding(folded, subject.verbAt);
  return lastAct(folded, phrase.start, subject.verbAt) ?? afterBinding(folded, subject.verbAt);
}

function actWithoutSubject(folded: string, phrase: TimePhrase): number | null {
  const resume = Math.max(phrase.end, phrase.trigger?.end ?? 0);
  const part = segmentStart(folded, phrase.start);
  const said = /(?:^|[;,] ?|thì )(?:thời hạn|thời gian) (?!kể)/.exec(folded.slice(part, phrase.start));
  if (said !== null) return firstVerb(folded, part + said.index + said[0].length, phrase.start);
  const after = firstVerb(folded, resume, segmentEnd(folded, resume));
  if (opensPart(folded, phrase.start)) return after;
  return lastAct(folded, phrase.start, part) ?? verbBefore(folded, phrase.start) ?? after;
}

function opensPart(folded: string, at: number): boolean {
  return at === 0 || /(?:^|[;:] ?|thì |\w, )$/.test(folded.slice(Math.max(0, at - 5), at));
}

/** The last act that begins between the subject's verb and the phrase: `lập biên bản và chuyển hồ sơ … trong thời hạn`. */
function lastAct(folded: string, at: number, from: number): number | null {
  if (from >= at) return null;
  const boundary = matchesOf(folded.slice(from, at + 1), ACT_BOUNDARY).at(-1);
  return boundary === undefined ? null : from + boundary.index + boundary[0].length;
}

/** Past the binding words and adverbs in front of the verb; an adverb of manner (`trực tiếp`, `chủ động`) stays with it. */
function afterBinding(folded: string, verbAt: number): number {
  let at = verbAt;
  for (
    let lead = LEADING_WORD.exec(folded.slice(at, at + 24));
    lead !== null;
    lead = LEADING_WORD.exec(folded.slice(at, at + 24))
  ) {
    if (KEPT_ADVERB.test(lead[0])) return at;
    at += lead[0].length;
  }
  return STARTS_WITH_VERB.test(folded.slice(at, at + 40)) || / $/.test(folded.slice(0, at)) ? at : verbAt;
}
