import { findLengths, type Length } from './find-lengths.ts';
import { segmentStart } from './mark-regions.ts';
import { readEvent } from './read-event.ts';
import { isNoLimit } from './reject-limits.ts';
import { leadsDuty, type SentenceView } from './sentence-view.ts';
import { barePhrase, type Stretch, type TimePhrase } from './time-phrase.ts';

const PREFIX_WORDS = [
  'trong (?:thời hạn|thời gian|vòng|khoảng thời gian|khoảng)',
  'trong',
  'thời hạn',
  'thời gian',
  '(?:chậm|muộn) nhất(?: là| vào)?',
  'không (?:được )?(?:quá|vượt quá|chậm quá|chậm hơn|muộn hơn|dài quá|nhiều hơn)',
  'tối đa(?: là)?',
  'sau(?: thời hạn)?',
  'trước',
  'ít nhất(?: là)?',
  'tối thiểu(?: là)?',
  'quá(?: thời hạn)?',
  'hết(?: thời hạn)?',
  'đủ',
  'đã',
  'thêm',
  'dưới',
  'trên',
  'còn lại',
  'khoảng',
  'có thời hạn',
  'là',
  'cách',
  'từ',
  'đến',
  'gần',
];
const PREFIX = new RegExp(`(?:(?<![a-zà-ỹ])(?:${PREFIX_WORDS.join('|')}) )+$`);
const LIMITING = /trong (?:thời|vòng|khoảng)|nhất|không (?:được )?(?:quá|vượt|chậm|muộn|dài|nhiều)|tối đa/;

const FROM_EVENT =
  /^(?:,| \([^)]*\),?|\),?)? ?(?:được )?(?:(?:kể|tính|kể và tính)(?: bắt đầu)? từ|từ|sau)(?: (?:ngày làm việc tiếp theo của ngày|ngày|khi|thời điểm|lúc|giờ))? /;
const BEFORE_EVENT =
  /^(?:,| \([^)]*\),?)? ?(?:trước|tính đến trước)(?! ngày \d)(?: (?:khi|ngày(?! \d)|lúc|giờ(?! \d)))? (?!đó|đây|mắt|liền|hết,)/;
const AFTER_BEFORE =
  /^(?:,)? ?(?:(?:kể|tính) từ(?: (?:ngày|khi|thời điểm))?|khi|so với(?: ngày| thời điểm)?|ngày) /;
const EVENT_FIRST =
  /(?:^|[ ,;])(trước (?:khi |ngày (?!\d)|lúc )?(?!ít nhất|tối thiểu|hết thời hạn \d)([^,;.]{2,90}?)) (?:ít nhất|tối thiểu|chậm nhất|muộn nhất|là ít nhất)?(?: là)? ?$/;
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
  const prefix = PREFIX.exec(folded.slice(Math.max(0, length.start - 60), length.start))?.[0] ?? '';
  if (isNoLimit(folded, length, prefix)) return null;
  const start = length.start - quotedPrefix(prefix).length;
  const base = {
    ...barePhrase('within', { start, end: length.end }),
    amount: length.amount,
    unit: length.unit,
  };
  const phrase = { ...base, core: { start: length.start, end: length.end } };
  return readBefore(view, phrase, prefix) ?? readWithin(view, phrase, prefix, previous);
}

/** The words before the length that belong to the quote: `là` of `Thời hạn … là 05 ngày` and a bare noun `thời hạn` do not. */
function quotedPrefix(prefix: string): string {
  return prefix.replace(/^(?:là |thời hạn |thời gian |đến |còn lại |đã |có thời hạn )+/, '');
}

function readBefore(view: SentenceView, phrase: TimePhrase, prefix: string): TimePhrase | null {
  const { folded } = view;
  const rest = folded.slice(phrase.core.end);
  const suffix = BEFORE_EVENT.exec(rest);
  if (suffix !== null)
    return withEvent(view, { ...phrase, class: 'before' }, phrase.core.end + suffix[0].length);
  if (/(?:^| )trước (?:ít nhất |tối thiểu |là )*$/.test(prefix)) {
    const event = AFTER_BEFORE.exec(rest);
    if (event === null) return { ...phrase, class: 'before' };
    return withEvent(view, { ...phrase, class: 'before' }, phrase.core.end + event[0].length);
  }
  if (LIMITING.test(prefix.replace(/(?:ít|chậm|muộn) nhất/, '')) || FROM_EVENT.test(rest)) return null;
  const from = Math.max(segmentStart(folded, phrase.core.start), phrase.core.start - 110);
  const first = EVENT_FIRST.exec(folded.slice(from, phrase.core.start));
  if (first === null || /thời hạn(?: [^ ]+){0,3}$/.test(first[2] ?? '')) return null;
  return eventFirst(phrase, from + first.index, first);
}

function eventFirst(phrase: TimePhrase, at: number, first: RegExpExecArray): TimePhrase {
  const start = at + first[0].indexOf('trước');
  const triggerAt = start + (first[1] ?? '').lastIndexOf(first[2] ?? '');
  return {
    ...phrase,
    class: 'before',
    start,
    trigger: { start: triggerAt, end: triggerAt + (first[2] ?? '').length },
  };
}

function readWithin(
  view: SentenceView,
  phrase: TimePhrase,
  prefix: string,
  previous: TimePhrase | undefined,
): TimePhrase | null {
  const { folded } = view;
  const suffix = FROM_EVENT.exec(folded.slice(phrase.core.end));
  const extension = isExtension(folded, phrase, prefix);
  if (!extension && !limits(view, phrase, prefix, suffix !== null) && !continues(folded, phrase, previous))
    return null;
  const kind = { ...phrase, class: extension ? ('extension' as const) : ('within' as const) };
  if (suffix !== null) return withEvent(view, kind, phrase.core.end + suffix[0].length);
  return withEarlierStart(folded, kind);
}

function limits(view: SentenceView, phrase: TimePhrase, prefix: string, hasEvent: boolean): boolean {
  const { folded } = view;
  if (/(?:ít nhất|tối thiểu)(?: là)? $/.test(prefix) && !hasEvent) return false;
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
  return (
    /(?:thời hạn|thời gian)(?! (?:tù|sử dụng|lưu))[^,;]{0,180}(?: là|:| tối đa| trong)? ?$/.test(
      folded.slice(from, phrase.start),
    ) && /(?:là|thời hạn|thời gian) $/.test(prefix)
  );
}

/** `02 ngày … đối với cấp huyện, 03 ngày đối với cấp tỉnh`: a length that goes on from the one before, for another level. */
function continues(folded: string, phrase: TimePhrase, previous: TimePhrase | undefined): boolean {
  if (previous === undefined || phrase.core.start - previous.core.end > 200) return false;
  const between = folded.slice(previous.core.end, phrase.start);
  const after = folded.slice(phrase.core.end, phrase.core.end + 40);
  if (/[;.]|phải|có trách nhiệm/.test(between) && !/đối với/.test(between)) return false;
  return (
    /(?:đối với|trường hợp|tại|ở cấp)/.test(between) &&
    /^(?: \([^)]*\))? (?:đối với|nếu|trong trường hợp|ở cấp|cho )|^ *[.)]?$/.test(after)
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

function withEvent(view: SentenceView, phrase: TimePhrase, from: number): TimePhrase {
  const event = readEvent(view.folded, from, view.subjects, leadsDuty(view.folded, phrase.start));
  return event === null ? phrase : { ...phrase, end: event.end, trigger: event };
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

/** Several lengths for several cases of one act share the quote and the event (`30 ngày, trường hợp phức tạp thì không quá 60 ngày kể từ …`). */
function joinAlternatives(view: SentenceView, phrases: TimePhrase[]): TimePhrase[] {
  const joined: TimePhrase[] = [];
  for (const phrase of phrases) {
    const previous = joined.at(-1);
    if (previous !== undefined && areAlternatives(view.folded, previous, phrase)) {
      const group = previous.group ?? previous.core.start;
      const quote: Stretch = { start: previous.start, end: endOfCase(view.folded, phrase.end) };
      const trigger = previous.trigger ?? phrase.trigger;
      for (const [i, one] of joined.entries()) {
        if (one === previous || one.group === group) joined[i] = { ...one, ...quote, trigger, group };
      }
      joined.push({ ...phrase, ...quote, trigger, group });
    } else joined.push(phrase);
  }
  return joined;
}

/** The last of several cases keeps its `đối với …`: the quote ends where the case does. */
function endOfCase(folded: string, end: number): number {
  const tail = /^ (?:\([^)]*\) )?đối với [^,;.]{2,160}(?=,)/.exec(folded.slice(end, end + 200));
  return tail === null ? end : end + tail[0].length;
}

function areAlternatives(folded: string, one: TimePhrase, next: TimePhrase): boolean {
  if (one.class !== next.class) return false;
  const gap = folded.slice(one.core.end, next.start);
  if (one.trigger !== null && next.trigger !== null) return false;
  if (one.trigger !== null && !/đối với/.test(gap)) return false;
  return (
    gap.length < 160 &&
    !/[;.]|phải|có trách nhiệm/.test(gap) &&
    /^,? ?(?:\(|và|hoặc|,)?[^;]*(?:đối với|trường hợp|nếu|phức tạp)/.test(gap)
  );
}
