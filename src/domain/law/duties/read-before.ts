import { attachEvent, FROM_EVENT } from './attach-event.ts';
import { segmentStart } from './mark-regions.ts';
import { LIMITING } from './read-limit-prefix.ts';
import type { SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';

const BEFORE_EVENT =
  /^(?:,| \([^)]*\),?)? ?(?:trước|tính đến trước)(?! ngày \d)(?: (?:khi|ngày(?! \d)|lúc|giờ(?! \d)))? (?!đó|đây|mắt|liền|hết,)/;
const AFTER_BEFORE =
  /^(?:,)? ?(?:(?:kể|tính) từ(?: (?:ngày|khi|thời điểm))?|khi|so với(?: ngày| thời điểm)?|ngày) /;
const EVENT_FIRST =
  /(?:^|[ ,;])(trước (?:khi |ngày (?!\d)|lúc )?(?!ít nhất|tối thiểu|hết thời hạn \d)([^,;.]{2,90}?)) (?:ít nhất|tối thiểu|chậm nhất|muộn nhất|là ít nhất)?(?: là)? ?$/;
/** With "ít nhất" the event may hold commas: `trước khi trình Ban Thường vụ xem xét, quyết định ít nhất 07 ngày`. */
const LONG_EVENT_FIRST =
  /(?:^|[,;] ?|thì )(trước (?:khi |lúc )([^;.]{2,140}?)) (?:ít nhất|tối thiểu)(?: là)? $/;

/** The phrase as a length before an event, or null: `05 ngày trước khi …`, `trước ít nhất 05 ngày`, `trước khi … 05 ngày`. */
export function readBefore(view: SentenceView, phrase: TimePhrase, prefix: string): TimePhrase | null {
  const { folded } = view;
  const rest = folded.slice(phrase.core.end);
  const suffix = BEFORE_EVENT.exec(rest);
  if (suffix !== null)
    return attachEvent(view, { ...phrase, class: 'before' }, phrase.core.end + suffix[0].length);
  if (/(?:^| )trước (?:ít nhất |tối thiểu |là )*$/.test(prefix)) {
    const event = AFTER_BEFORE.exec(rest);
    if (event === null) return { ...phrase, class: 'before' };
    return attachEvent(view, { ...phrase, class: 'before' }, phrase.core.end + event[0].length);
  }
  if (LIMITING.test(prefix.replace(/(?:ít|chậm|muộn) nhất/, '')) || FROM_EVENT.test(rest)) return null;
  return readEventFirst(folded, phrase);
}

/** `Trước khi họp ít nhất 03 ngày`: the event stands before the length. */
function readEventFirst(folded: string, phrase: TimePhrase): TimePhrase | null {
  const from = Math.max(segmentStart(folded, phrase.core.start), phrase.core.start - 160);
  const left = folded.slice(from, phrase.core.start);
  const first = EVENT_FIRST.exec(left) ?? LONG_EVENT_FIRST.exec(left);
  const [whole = '', , event = ''] = first ?? [];
  if (first === null || /thời hạn(?: [^ ]+){0,3}$/.test(event)) return null;
  const start = from + first.index + whole.indexOf('trước');
  const triggerAt = from + first.index + whole.indexOf(event, whole.indexOf('trước') + 5);
  return { ...phrase, class: 'before', start, trigger: { start: triggerAt, end: triggerAt + event.length } };
}
