import { findLengths, type Length } from './find-lengths.ts';
import { segmentStart } from './mark-regions.ts';
import { attachEvent, FROM_EVENT } from './attach-event.ts';
import { AFTER_PRACTICE } from './read-practice.ts';
import { joinAlternatives } from './join-alternatives.ts';
import { readBefore } from './read-before.ts';
import { LIMITING, quotedPrefix, readLimitPrefix } from './read-limit-prefix.ts';
import { eventBefore } from './read-opening-event.ts';
import { isNoLimit } from './reject-limits.ts';
import type { SentenceView } from './sentence-view.ts';
import { barePhrase, type TimePhrase } from './time-phrase.ts';

/** `từ 03 đến 05 ngày`, `3 - 5 ngày`. */
const RANGE = /[\dà-ỹ)] ?(?:-|đến|tới) ?[\da-zà-ỹ]/;
const SPAN_OF_EVENTS =
  /kể từ (?:khi|ngày|lúc|thời điểm) ([^;]{2,160}?) (?:cho )?đến (?:khi|ngày|lúc|hết)[^;]{2,200}$/;

/** Every length of the sentence that limits an act: `within` an event, `before` one, or an `extension`. */
export function findLimits(view: SentenceView): TimePhrase[] {
  const phrases: TimePhrase[] = [];
  for (const length of findLengths(view.folded)) {
    const phrase = readLimit(view, length, phrases.at(-1));
    if (phrase !== null) phrases.push(phrase);
  }
  return joinAlternatives(view, phrases);
}

function readLimit(view: SentenceView, length: Length, previous: TimePhrase | undefined): TimePhrase | null {
  const { folded } = view;
  const prefix = readLimitPrefix(folded, length.start);
  if (isNoLimit(folded, length, prefix)) return null;
  const start = length.start - quotedPrefix(prefix).length;
  const base = {
    ...barePhrase('within', { start, end: length.end }),
    amount: length.amount,
    unit: length.unit,
  };
  const phrase = { ...base, core: { start: length.start, end: length.end } };
  // Of a range that is the number whose day comes last: before an event the lesser one, after it the greater.
  const ahead = { ...phrase, amount: length.least ?? length.amount };
  return readBefore(view, ahead, prefix) ?? readWithin(view, phrase, prefix, previous);
}

function readWithin(
  view: SentenceView,
  phrase: TimePhrase,
  prefix: string,
  previous: TimePhrase | undefined,
): TimePhrase | null {
  const { folded } = view;
  const rest = folded.slice(phrase.core.end);
  const suffix = FROM_EVENT.exec(rest) ?? (/(?:^| )sau $/.test(prefix) ? AFTER_PRACTICE.exec(rest) : null);
  const extension = isExtension(folded, phrase, prefix) || prolongsAgain(folded, phrase, previous);
  const bare = prefix === '' ? withEventInFront(folded, phrase) : null;
  if (bare !== null) return bare;
  if (!extension && !limits(view, phrase, prefix, suffix !== null) && !continues(folded, phrase, previous))
    return null;
  const kind = { ...phrase, class: extension ? ('extension' as const) : ('within' as const) };
  if (previous?.class === 'before' && suffix === null && continues(folded, phrase, previous))
    return { ...phrase, class: 'before', trigger: previous.trigger };
  if (suffix !== null) return attachEvent(view, kind, phrase.core.end + suffix[0].length);
  const started = withEventInFront(folded, kind) ?? withEarlierStart(folded, kind);
  return started.trigger === null ? { ...started, trigger: eventBefore(view, started.start) } : started;
}

function limits(view: SentenceView, phrase: TimePhrase, prefix: string, hasEvent: boolean): boolean {
  const { folded } = view;
  if (/(?:ít nhất|tối thiểu)(?: là)? $/.test(prefix) && !hasEvent) return lasts(folded, phrase.start);
  if (LIMITING.test(prefix) || hasEvent) return true;
  if (/^(?:.* )?trong $/.test(prefix))
    return (
      phrase.unit === 'hour' ||
      phrase.unit === 'day' ||
      phrase.unit === 'workingDay' ||
      phrase.unit === 'week'
    );
  if (/(?:^| )sau (?:thời hạn )?$/.test(prefix))
    return /^,? ?(?:[^,;]{0,80}, ?)?[^;]{0,120}(?:phải|có trách nhiệm)/.test(folded.slice(phrase.core.end));
  const from = Math.max(segmentStart(folded, phrase.start), phrase.start - 200);
  const left = folded.slice(from, phrase.start);
  return (
    /(?:thời hạn|thời gian)(?! (?:tù|sử dụng|lưu))[^,;]{0,180}(?: là|:| tối đa| trong)? ?$/.test(left) &&
    (/(?:là|thời hạn|thời gian) $/.test(prefix) ||
      RANGE.test(folded.slice(phrase.core.start, phrase.core.end)))
  );
}

/** `niêm yết tại trụ sở ít nhất là 15 ngày`: making public lasts, so its least length binds whoever does it. */
function lasts(folded: string, at: number): boolean {
  const left = folded.slice(Math.max(segmentStart(folded, at), at - 120), at);
  return /(?:^|(?<!(?:việc|được) ))(?:niêm yết|công khai|đăng tải|đăng công khai)(?![a-zà-ỹ])[^,;]*,? ?$/.test(
    left,
  );
}

/** `…; tài sản đã bị tiêu hủy: 10 ngày`, `…; dấu "Hỏa tốc" là 24 giờ`: a case and its length, and nothing more. */
const OTHER_CASE = /^; (?!thời (?:hạn|gian|hiệu))[^;:.]{2,100}(?: là|:) $/;

/** `02 ngày … đối với cấp huyện, 03 ngày đối với cấp tỉnh`: a length that goes on from the one before, for another level. */
function continues(folded: string, phrase: TimePhrase, previous: TimePhrase | undefined): boolean {
  if (previous === undefined || phrase.core.start - previous.core.end > 200) return false;
  const between = folded.slice(previous.core.end, phrase.start);
  const after = folded.slice(phrase.core.end, phrase.core.end + 40);
  if (OTHER_CASE.test(between) && /^ *(?:[.)]?$|;)/.test(after)) return true;
  if (/[;.]|phải|có trách nhiệm/.test(between) && !/đối với/.test(between)) return false;
  return (
    /(?:đối với|trường hợp|tại|ở cấp|, riêng )|^,? hoặc $/.test(between) &&
    /^(?: \([^)]*\))? (?:đối với|nếu|trong trường hợp|ở cấp|cho )|^ *(?:[.)]?$|;)/.test(after)
  );
}

function isExtension(folded: string, phrase: TimePhrase, prefix: string): boolean {
  if (/^trong (?:thời hạn|vòng)/.test(prefix)) return false;
  const from = Math.max(segmentStart(folded, phrase.start), phrase.start - 160);
  const left = folded.slice(from, phrase.start);
  const verb = Math.max(left.lastIndexOf('kéo dài'), left.lastIndexOf('gia hạn'));
  if (verb === -1 || /\d+ (?:ngày|tháng|giờ)|phải|có trách nhiệm|, (?:cơ quan|đơn vị)/.test(left.slice(verb)))
    return false;
  return /quá|thêm|tối đa|đến|là|không/.test(prefix) || /^[^,]{0,40}$/.test(left.slice(verb));
}

/** `kéo dài không quá 15 ngày đối với …, không quá 30 ngày đối với …`: what is said of the first length goes on. */
function prolongsAgain(folded: string, phrase: TimePhrase, previous: TimePhrase | undefined): boolean {
  if (previous?.class !== 'extension' || phrase.start - previous.core.end > 200) return false;
  const gap = folded.slice(previous.core.end, phrase.start);
  return /đối với/.test(gap) && !/[;.]| phải | trách nhiệm /.test(gap);
}

/** `Sau khi kết thúc cuộc họp 03 ngày làm việc, Văn phòng phải …`: the event stands right before the bare length. */
function withEventInFront(folded: string, phrase: TimePhrase): TimePhrase | null {
  const from = Math.max(segmentStart(folded, phrase.start), phrase.start - 110);
  const front = /(?:^|[,;] ?)(sau (?:khi|ngày) )([^,;.]{2,80}) $/.exec(folded.slice(from, phrase.start));
  if (front === null || !/^(?:,| phải | có trách nhiệm )/.test(folded.slice(phrase.core.end))) return null;
  const [whole = '', lead = '', event = ''] = front;
  const start = from + front.index + whole.indexOf(lead);
  return {
    ...phrase,
    start,
    trigger: { start: start + lead.length, end: start + lead.length + event.length },
  };
}

/** `Thời hạn kể từ khi tiếp nhận đến khi chuyển … không quá 07 ngày`: the start stands before the length. */
function withEarlierStart(folded: string, phrase: TimePhrase): TimePhrase {
  const from = segmentStart(folded, phrase.start);
  const span = SPAN_OF_EVENTS.exec(folded.slice(Math.max(from, phrase.start - 400), phrase.start));
  if (span === null) return phrase;
  const start = Math.max(from, phrase.start - 400) + span.index;
  const triggerAt = start + span[0].indexOf(span[1] ?? '');
  return { ...phrase, start, trigger: { start: triggerAt, end: triggerAt + (span[1] ?? '').length } };
}
