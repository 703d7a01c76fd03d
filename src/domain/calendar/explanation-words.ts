import { lengthWords, type Timing, timingWords } from '../law/timing-words.ts';
import { isoDay } from './day-number.ts';
import { dateWords, weekdayName } from './date-words.ts';
import { eventDay, type EventMoment, instantText, vietnameseSeconds } from './event-moment.ts';
import type { Explanation } from './explain-deadline.ts';

type Language = 'vi' | 'en';

/**
 * The whole computation in one sentence: `Trong 05 ngày làm việc, kể từ ngày 12/02/2026, không tính 09 ngày nghỉ: hạn là
 * hết ngày 26/02/2026, thứ Năm.`
 */
export function explanationWords(
  explanation: Explanation,
  timing: Timing,
  event: EventMoment,
  language: Language,
): string {
  const parts = [
    ruleWords(timing, event, language),
    ...unknownHourWords(timing, event, language),
    ...prolongedWords(explanation, language),
    ...(timing.unit === 'workingDay' ? skippedWords(explanation, language) : []),
    ...movedWords(explanation, language),
    ...pausedWords(explanation, language),
  ];
  const provisional = explanation.provisional
    ? language === 'vi'
      ? ' (tạm tính: chưa nạp quyết định về ngày nghỉ của năm này)'
      : ' (provisional: no decision on the days off of the year has been loaded)'
    : '';
  const rule = parts.join(', ');
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}: ${endWords(explanation, timing, language)}${provisional}.`;
}

/** The words for a timing without a date: the participants have to agree on one. */
export function undatedWords(language: Language): string {
  return language === 'vi'
    ? 'Văn bản không định số ngày nên không có hạn; các bên có thể thống nhất một thời hạn.'
    : 'The text gives no length, so there is no due day; the participants may agree on one.';
}

function ruleWords(timing: Timing, event: EventMoment, language: Language): string {
  const when = momentWords(event, timing.unit === 'hour' && 'at' in event, language);
  if (timing.class === 'recurring') {
    const first = language === 'vi' ? `hạn gần nhất kể từ ${when}` : `the next due day from ${when} on`;
    return `${timingWords(timing, language)}, ${first}`;
  }
  if (timing.class === 'byDate') return timingWords(timing, language);
  if (timing.class === 'immediate' && timing.amount === null) {
    return language === 'vi' ? `ngay trong ${when}` : `at once on ${when}`;
  }
  if (language === 'vi') {
    if (timing.class === 'extension') return `${timingWords(timing, 'vi')}, kể từ khi hết hạn cũ ${when}`;
    return timingWords({ ...timing, trigger: when }, 'vi');
  }
  const bare = timingWords({ ...timing, trigger: null }, 'en');
  if (timing.class === 'before') return bare.replace(/the set time$/, when);
  return `${bare} ${timing.class === 'extension' ? 'from the old end,' : 'from'} ${when}`;
}

function momentWords(event: EventMoment, withHour: boolean, language: Language): string {
  const day = dateWords(isoDay(eventDay(event)), language);
  if (!withHour) return language === 'vi' ? `ngày ${day}` : day;
  const hour = instantText(vietnameseSeconds(event)).slice(11, 16);
  return language === 'vi' ? `lúc ${hour} ngày ${day}` : `${hour} on ${day}`;
}

/** An event that is known by its day alone is counted from the day's beginning (docs/deadlines.md). */
function unknownHourWords({ class: kind, unit }: Timing, event: EventMoment, language: Language): string[] {
  if (unit !== 'hour' || 'at' in event || kind === 'recurring' || kind === 'byDate') return [];
  return [
    language === 'vi'
      ? 'tính từ 0 giờ ngày đó vì không rõ giờ'
      : 'counted from 00:00 of that day because the hour is not known',
  ];
}

/** Extensions in the same unit add up, one in another unit stands beside. */
function prolongedWords({ extensions }: Explanation, language: Language): string[] {
  if (extensions.length === 0) return [];
  const lengths = [...Map.groupBy(extensions, ({ unit }) => unit)].map(([unit, alike]) =>
    lengthWords({ amount: alike.reduce((sum, { amount }) => sum + amount, 0), unit }, language),
  );
  return [
    language === 'vi' ? `gia hạn thêm ${lengths.join(' và ')}` : `extended by ${lengths.join(' and ')}`,
  ];
}

function skippedWords({ days }: Explanation, language: Language): string[] {
  const skipped = days.filter(({ counted, why }) => !counted && why !== 'event' && why !== 'paused').length;
  if (skipped === 0) return [];
  return [
    language === 'vi'
      ? `không tính ${two(skipped)} ngày nghỉ`
      : `${skipped} day${skipped === 1 ? '' : 's'} off not counted`,
  ];
}

function movedWords({ days }: Explanation, language: Language): string[] {
  const ended = days.find(({ why }) => why.startsWith('endOn:'));
  if (ended === undefined) return [];
  const day = dateWords(ended.date, language);
  return [language === 'vi' ? `ngày cuối cùng ${day} là ngày nghỉ` : `the last day ${day} being a day off`];
}

function pausedWords({ days }: Explanation, language: Language): string[] {
  const paused = days.filter(({ why }) => why === 'paused').length;
  if (paused === 0) return [];
  return [
    language === 'vi'
      ? `không tính ${two(paused)} ngày tạm dừng`
      : `${paused} day${paused === 1 ? '' : 's'} of pause not counted`,
  ];
}

function endWords({ dueOn, dueAt }: Explanation, { unit }: Timing, language: Language): string {
  const day = dateWords(dueOn, language);
  const weekday = weekdayName(dueOn, language);
  if (unit === 'hour') {
    const hour = dueAt.slice(11, 16);
    return language === 'vi'
      ? `hạn là ${hour} ngày ${day}, ${weekday}`
      : `due at ${hour} on ${weekday}, ${day}`;
  }
  return language === 'vi' ? `hạn là hết ngày ${day}, ${weekday}` : `due by the end of ${weekday}, ${day}`;
}

const two = (figure: number) => String(figure).padStart(2, '0');
