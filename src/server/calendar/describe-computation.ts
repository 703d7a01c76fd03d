import type { Computation } from '../../contract/fulfilment-views.ts';
import { dayWords } from '../../domain/calendar/day-words.ts';
import type { EventMoment } from '../../domain/calendar/event-moment.ts';
import type { Explanation } from '../../domain/calendar/explain-deadline.ts';
import { explanationWords, undatedWords } from '../../domain/calendar/explanation-words.ts';
import type { Timing } from '../../domain/law/timing-words.ts';

/** A due day with its computation in both languages; without a day where the text gives no length. */
export function describeComputation(
  explanation: Explanation | null,
  timing: Timing,
  { event, calendar }: { event: EventMoment; calendar: { version: string } },
): Computation {
  if (explanation === null) return undated(calendar.version);
  const { dueOn, dueAt, provisional } = explanation;
  return {
    dueOn,
    dueAt,
    calendar: calendar.version,
    provisional,
    rule: inBoth((language) => explanationWords(explanation, timing, event, language)),
    days: explanation.days.map(({ date, counted, why }) => ({
      date,
      counted,
      reason: why,
      why: inBoth((language) => dayWords(why, date, language)),
    })),
  };
}

function undated(calendar: string): Computation {
  return { dueOn: null, dueAt: null, calendar, provisional: false, rule: inBoth(undatedWords), days: [] };
}

function inBoth(say: (language: 'vi' | 'en') => string): { vi: string; en: string } {
  return { vi: say('vi'), en: say('en') };
}
