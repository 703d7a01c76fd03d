import { readEvent } from './read-event.ts';
import { eventBefore } from './read-opening-event.ts';
import { leadsDuty, type SentenceView } from './sentence-view.ts';
import { barePhrase, type Stretch, type TimePhrase } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

/** `trong ngày (làm việc) tiếp theo` is a day's length; `trong ngày` alone is at once, with 0 days. */
const NEXT_DAY =
  /(?<![a-zà-ỹ]|(?:lùi|dời) |(?:chuyển|tính) (?=sang))(?:(?:chậm|muộn) nhất (?:là )?(?:vào )?(?:buổi )?sáng|(?:(?:chậm|muộn) nhất (?:là )?)?(?:(?:vào |là )?đầu giờ(?: sáng)?|trong|vào|là|sang)) ngày(?<working> làm việc)? (?:tiếp theo|kế tiếp|liền kề|hôm sau|liền sau|sau đó)(?![a-zà-ỹ])/g;
const SAME_DAY =
  /(?<![a-zà-ỹ])(?:ngay )?(?:trong|nội trong) ngày(?<working> làm việc)?(?! ?\d|[a-zà-ỹ]| (?:làm việc|nghỉ|lễ|đầu|cuối|tiếp theo|kế tiếp|liền|hôm|đó|sau|tới|thứ|tết|hội|bầu))(?: (?:tiếp nhận|nhận được|phát sinh|phát hiện)(?=,| [^,;]{0,50},))?/g;
const AT_ONCE =
  /(?<![a-zà-ỹ])(?<word>ngay lập tức|lập tức|tức thì|tức khắc|ngay)(?![a-zà-ỹ]| (?:cả|từ|tại|trong ngày|trên|ở|bên|giữa|thẳng|ngắn|trước|bản thân|đầu|cạnh|dưới|nơi|địa|tình))/g;
const EVENT_AFTER = /^ ?(?:sau khi|khi|sau thời điểm|sau(?! (?:đó|này|đây))|từ khi) /;
const SOFT =
  /(?<![a-zà-ỹ])(?:trong thời gian (?:sớm|nhanh|ngắn) nhất|(?:sớm|nhanh) nhất(?: có thể)?|kịp thời|thường xuyên|khẩn trương|nhanh chóng|sớm|định kỳ)(?![a-zà-ỹ])/g;

/** Every adverb of time of the sentence that has no number: at once, the same or the next day, in good time. */
export function findAdverbs(view: SentenceView): TimePhrase[] {
  const found = [...findNextDays(view), ...findSameDays(view), ...findAtOnce(view), ...findSoft(view)];
  return found.sort((a, b) => a.start - b.start);
}

function findNextDays({ folded }: SentenceView): TimePhrase[] {
  if (!/tiếp|liền|hôm sau|sau đó/.test(folded)) return [];
  return matchesOf(folded, NEXT_DAY).map((match) => ({
    ...barePhrase('within', placeOf(match)),
    amount: 1,
    unit: match.groups?.working === undefined ? ('day' as const) : ('workingDay' as const),
  }));
}

function findSameDays({ folded }: SentenceView): TimePhrase[] {
  if (!folded.includes('trong ngày')) return [];
  return matchesOf(folded, SAME_DAY).map((match) => ({
    ...barePhrase('immediate', placeOf(match)),
    amount: 0,
    unit: match.groups?.working === undefined ? ('day' as const) : ('workingDay' as const),
  }));
}

function findAtOnce(view: SentenceView): TimePhrase[] {
  if (!/ngay|tức/.test(view.folded)) return [];
  return matchesOf(view.folded, AT_ONCE).map((match) => {
    const phrase = barePhrase('immediate', placeOf(match));
    const event = EVENT_AFTER.exec(view.folded.slice(phrase.end, phrase.end + 24));
    if (event !== null) {
      const leads = leadsDuty(view.folded, phrase.start);
      return {
        ...phrase,
        trigger: readEvent(view.folded, phrase.end + event[0].length, view.subjects, leads),
      };
    }
    return { ...phrase, trigger: eventBefore(view, phrase.start) };
  });
}

/** Adverbs joined in a list (`khẩn trương, kịp thời`) are one. */
function findSoft(view: SentenceView): TimePhrase[] {
  const phrases: TimePhrase[] = [];
  for (const match of matchesOf(view.folded, SOFT)) {
    const place = placeOf(match);
    const last = phrases.at(-1);
    if (last !== undefined && /^(?:, | và | hoặc |\/)$/.test(view.folded.slice(last.end, place.start))) {
      phrases[phrases.length - 1] = { ...last, end: place.end };
    } else phrases.push({ ...barePhrase('soft', place), trigger: eventBefore(view, place.start) });
  }
  return phrases;
}

function placeOf(match: RegExpExecArray): Stretch {
  return { start: match.index, end: match.index + match[0].length };
}
