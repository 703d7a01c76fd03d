import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countDeadline } from '../../domain/calendar/count-deadline.ts';
import type { EventMoment } from '../../domain/calendar/event-moment.ts';
import type { Timing } from '../../domain/law/timing-words.ts';
import { useWorkingCalendar } from '../shell/use-working-calendar.ts';
import { dueTime } from '../text/due-words.ts';
import { weekdayWords } from '../ui/day-words.ts';

type OccasionDueProps = { timing: Timing; event: EventMoment; on: string };

/** When a duty would be due by an event, counted as the server will, by one's own agency's days. */
export function OccasionDue({ timing, event, on }: OccasionDueProps) {
  const { t, i18n } = useTranslation('regulations');
  const year = Number(on.slice(0, 4));
  // What runs over the end of a year is counted by the year beside too.
  const calendar = useWorkingCalendar([year - 1, year, year + 1].filter((one) => one >= 2000 && one <= 2100));
  const due = calendar && countDeadline(timing, event, calendar);
  const time = due && dueTime(due.dueAt);
  const day = due && weekdayWords(due.dueOn, i18n.language);
  return (
    <Text fw={500} role="status" mih="1.5em">
      {calendar && (day ? t(time ? 'carriedDueBefore' : 'carriedDue', { day, time }) : t('carriedNoDue'))}
    </Text>
  );
}
