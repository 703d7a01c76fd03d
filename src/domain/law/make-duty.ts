import { findAdverbs } from './duties/find-adverbs.ts';
import { findLengths } from './duties/find-lengths.ts';
import { findLimits } from './duties/find-limits.ts';
import { findPeriods } from './duties/find-periods.ts';
import { dueInPeriod, findReportWindows } from './duties/find-report-windows.ts';
import { findTimePhrases } from './duties/find-time-phrases.ts';
import { viewSentence } from './duties/sentence-view.ts';
import type { SentenceView } from './duties/sentence-view.ts';
import { barePhrase } from './duties/time-phrase.ts';
import type { TimePhrase } from './duties/time-phrase.ts';
import type { DueBy, Every } from './parsed-document.ts';
import type { Timing } from './timing-words.ts';

/** The words that a person marks are few; more than this is a passage and no time phrase. In characters. */
const LONGEST = 2000;

/**
 * What the reader makes of the words that a person marked as the time of a duty it missed: a proposal, which the
 * person may change. Because a person says that the words bind, the reader does not ask whether they do; of several
 * times the first counts, a number before an adverb. Null when it sees no time in the words; the duty is then soft.
 */
export function readPhrase(quote: string): Timing | null {
  const [first] = readPhrases(quote);
  return first === undefined ? null : { ...first, quote };
}

/**
 * Every time in some words, a number before an adverb, each with its own quote: `trước ngày 15/6 và ngày 15/12 hằng năm`
 * has two. A due day without a period takes the one that stands elsewhere in the words.
 */
export function readPhrases(words: string): Timing[] {
  const view = viewSentence(words.slice(0, LONGEST));
  for (const find of [findBinding, findAny, findBareLength]) {
    const found = find(view);
    const exact = found.filter((one) => one.class !== 'immediate' && one.class !== 'soft');
    const phrases = [...exact, ...found.filter((one) => !exact.includes(one))];
    const period = phrases.find(({ every, borrows }) => every !== null && !borrows)?.every ?? null;
    if (phrases.length > 0) return phrases.map((phrase) => toTiming(view, phrase, period));
  }
  const bare = readBareDay(view);
  return bare === null ? [] : [bare];
}

/** What the reader takes for a time that binds, with several times sorted out. */
function findBinding(view: SentenceView): TimePhrase[] {
  return findTimePhrases(view, { principles: false, scope: false });
}

/** Every time, also where the words do not show that it binds anybody. */
function findAny(view: SentenceView): TimePhrase[] {
  const { folded } = view;
  return [findReportWindows(folded), findLimits(view), findPeriods(view), findAdverbs(view)].flat();
}

/** `03 ngày làm việc`: a length and nothing else. */
function findBareLength({ folded }: SentenceView): TimePhrase[] {
  return findLengths(folded).map(({ amount, unit, ...place }) => ({
    ...barePhrase('within', place),
    amount,
    unit,
  }));
}

/** `30/6/2022`, `15/6`, `ngày làm việc tiếp theo`: a day without the word of limiting that the reader looks for. */
function readBareDay({ text }: SentenceView): Timing | null {
  const limited = viewSentence(`trước ${text.trim()}`);
  const next = viewSentence(`trong ${text.trim()}`);
  const [day] = [...findPeriods(limited), ...findAdverbs(next).filter((one) => one.class === 'within')];
  return day === undefined ? null : { ...toTiming(limited, day, null), quote: text, trigger: null };
}

/** `period` is what the words print elsewhere, for a due day that has none of its own. */
function toTiming({ text }: SentenceView, phrase: TimePhrase, period: Every | null): Timing {
  const { amount, unit, trigger, dueBy: day, borrows } = phrase;
  const every = phrase.class === 'recurring' ? (phrase.every ?? period ?? periodOf(day)) : null;
  const dueBy = borrows && day && every ? dueInPeriod(day, every) : day;
  const event = trigger === null ? null : text.slice(trigger.start, trigger.end);
  const quote = text.slice(phrase.start, phrase.end);
  return { class: phrase.class, amount, unit, every, dueBy, trigger: event, quote };
}

/** A due day without its period: a day of the last month is of a quarter, any other day of a month. */
function periodOf(dueBy: DueBy | null): Every {
  return { amount: 1, unit: dueBy?.monthOfPeriod === undefined ? 'month' : 'quarter' };
}
