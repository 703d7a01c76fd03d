import { dateWords, weekdayName } from './date-words.ts';
import type { DayReason } from './day-reason.ts';
import { compensationLaw, endOnDayOff, holidayLaw, startOfTime } from './law-of-time.ts';
import type { OffReason } from './working-calendar.ts';

type Language = 'vi' | 'en';
type Plain = Exclude<DayReason, OffReason | `endOn:${OffReason}`>;

/** Why a day of a deadline counts or does not, in a sentence that names the law where it is the law that says so. */
export function dayWords(reason: DayReason, date: string, language: Language): string {
  if (isEndOn(reason)) return endOnWords(reason, date, language);
  const off = offWords(date, language);
  return reason in off ? off[reason as OffReason] : plainWords(date, language)[reason as Plain];
}

function isEndOn(reason: DayReason): reason is `endOn:${OffReason}` {
  return reason.startsWith('endOn:');
}

function endOnWords(reason: `endOn:${OffReason}`, date: string, language: Language): string {
  const off = offWords(date, language)[reason.slice('endOn:'.length) as OffReason];
  return language === 'vi'
    ? `Ngày cuối cùng theo cách tính, nhưng là ngày nghỉ (${lowerFirst(off)}) nên thời hạn kết thúc vào ngày làm việc liền kề`
    : `The last day by the count, but a day off (${lowerFirst(off)}), so the time ends on the nearest working day`;
}

function lowerFirst(words: string): string {
  return /^(?:Thứ|The|Nghỉ|Ngày|Made|Swapped|A )/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

function offWords(date: string, language: Language): Record<OffReason, string> {
  const law = holidayLaw(date, language);
  if (language === 'en') {
    return {
      weekend: `${weekdayName(date, 'en')}, weekly rest day`,
      newYear: `New Year’s Day (${law})`,
      tet: `Tết holiday (${law})`,
      hungKings: `Hùng Kings’ Commemoration Day, 10th of the 3rd lunar month (${law})`,
      reunification: `Reunification Day, 30 April (${law})`,
      labour: `International Labour Day, 1 May (${law})`,
      national: `National Day holiday (${law})`,
      culture: 'Vietnamese Culture Day, 24 November (Resolution 28/2026/QH16)',
      compensatory: `Made up for a holiday on a weekly rest day (${compensationLaw(date, 'en')})`,
      swapped: 'Swapped day off: worked on a Saturday instead',
      own: 'Day off of the agency’s own calendar',
    };
  }
  return {
    weekend: `${capital(weekdayName(date, 'vi'))}, ngày nghỉ hằng tuần`,
    newYear: `Nghỉ Tết Dương lịch (${law})`,
    tet: `Nghỉ Tết Nguyên đán (${law})`,
    hungKings: `Nghỉ Giỗ Tổ Hùng Vương, ngày 10/3 âm lịch (${law})`,
    reunification: `Nghỉ Ngày Chiến thắng 30/4 (${law})`,
    labour: `Nghỉ Ngày Quốc tế lao động 01/5 (${law})`,
    national: `Nghỉ Quốc khánh (${law})`,
    culture: 'Nghỉ Ngày Văn hóa Việt Nam 24/11 (Nghị quyết số 28/2026/QH16)',
    compensatory: `Nghỉ bù do ngày lễ, tết trùng ngày nghỉ hằng tuần (${compensationLaw(date, 'vi')})`,
    swapped: 'Ngày nghỉ do hoán đổi ngày làm việc, làm bù vào thứ Bảy',
    own: 'Ngày nghỉ riêng của cơ quan',
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plainWords(date: string, language: Language): Record<Plain, string> {
  const day = dateWords(date, language);
  if (language === 'en') {
    return {
      event: `The day of the event, not counted (${startOfTime(date, 'day', 'en')})`,
      oldEnd: `The day of the old end, not counted (${startOfTime(date, 'day', 'en')})`,
      counted: 'Counted',
      extended: 'Counted, extended time',
      workedSaturday: 'Counted: a make-up working day in the place of a swapped day',
      halfDay: 'Counted: half a day off leaves it a working day',
      paused: 'Not counted: the time is paused',
      end: `Last day: due by the end of ${day}`,
      endMoment: 'The time ends on this day, at its hour',
      rolled: `The next working day: due by the end of ${day} (${endOnDayOff(date, 'en')})`,
      movedBack: `The working day before: due by the end of ${day}`,
      fromMoment: `Runs from the moment of the event (${startOfTime(date, 'hour', 'en')})`,
      running: 'Hours run on without a stop, also on days off',
      atOnce: 'At once: on the day of the event',
      sameDay: 'Within the day: by its end',
      dueDay: `The day set: due by the end of ${day}`,
      limit: 'The day set, itself no longer within the time: it must be done before it',
      dayBefore: `The working day before it: due by the end of ${day}`,
      periodEnd: `The last working day of the period: due by the end of ${day}`,
    };
  }
  return {
    event: `Ngày xảy ra sự kiện, không tính vào thời hạn (${startOfTime(date, 'day', 'vi')})`,
    oldEnd: `Ngày hết hạn cũ, không tính vào thời gian gia hạn (${startOfTime(date, 'day', 'vi')})`,
    counted: 'Tính vào thời hạn',
    extended: 'Tính vào thời gian gia hạn',
    workedSaturday: 'Tính: ngày làm việc bù cho ngày nghỉ hoán đổi',
    halfDay: 'Tính: nghỉ nửa ngày vẫn là ngày làm việc',
    paused: 'Không tính: thời hạn đang tạm dừng',
    end: `Ngày cuối cùng của thời hạn: hạn là hết ngày ${day}`,
    endMoment: 'Thời hạn kết thúc trong ngày này, đúng giờ tính được',
    rolled: `Ngày làm việc tiếp theo ngày nghỉ: hạn là hết ngày ${day} (${endOnDayOff(date, 'vi')})`,
    movedBack: `Ngày làm việc liền trước ngày nghỉ: hạn là hết ngày ${day}`,
    fromMoment: `Tính liên tục từ thời điểm xảy ra sự kiện (${startOfTime(date, 'hour', 'vi')})`,
    running: 'Giờ được tính liên tục, kể cả ngày nghỉ',
    atOnce: 'Ngay trong ngày xảy ra sự kiện',
    sameDay: 'Trong ngày, chậm nhất là hết ngày',
    dueDay: `Ngày đã định: hạn là hết ngày ${day}`,
    limit: 'Ngày đã định, phải xong trước ngày này',
    dayBefore: `Ngày làm việc liền trước: hạn là hết ngày ${day}`,
    periodEnd: `Ngày làm việc cuối cùng của kỳ: hạn là hết ngày ${day}`,
  };
}
