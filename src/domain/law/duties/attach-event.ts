import { readEvent } from './read-event.ts';
import { leadsDuty, type SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';

/** The words that join a length to the event it runs from. */
export const FROM_EVENT =
  /^(?: liên tục)?(?:,| \([^)]*\),?|\),?)? ?(?:được )?(?:(?:kể|tính|kể và tính)(?: bắt đầu)? từ|từ|sau)(?: (?:ngày làm việc tiếp theo của ngày|ngày|khi|thời điểm|lúc|giờ))? (?!đó|này|đây)/;

/** The phrase with the event that begins at `from`: its trigger, up to where the quote now runs. */
export function attachEvent(view: SentenceView, phrase: TimePhrase, from: number): TimePhrase {
  const event = readEvent(view.folded, from, view.subjects, leadsDuty(view.folded, phrase.start));
  return event === null ? phrase : { ...phrase, end: event.end, trigger: event };
}
