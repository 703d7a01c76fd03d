import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { periodKeyWords } from '../text/period-words.ts';
import { markOf } from './day-mark.ts';
import { monthWeeks } from './month-weeks.ts';
import { MonthDay } from './MonthDay.tsx';
import classes from './MonthGrid.module.css';
import { useGridKeys } from './use-grid-keys.ts';

type MonthGridProps = {
  month: string;
  today: string;
  days: ReadonlyMap<string, FulfilmentRow[]>;
  calendar: WorkingCalendar | null;
  onMonth: (month: string) => void;
  onDay: (day: string) => void;
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A month as a sheet of weeks: days off with their reason, worked Saturdays, and what falls due on each day. */
export function MonthGrid({ month, today, days, calendar, onMonth, onDay }: MonthGridProps) {
  const { t, i18n } = useTranslation('calendar');
  const { table, day: reachedDay, reach, onKeyDown } = useGridKeys({ month, today, onMonth, onDay });
  return (
    <table
      ref={table}
      // A sheet of days that the arrows walk through is a grid, which a plain table is not to a screen reader.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="grid"
      aria-label={periodKeyWords(month, i18n.language)}
      className={classes.grid}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`due.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <MonthDay
                key={day}
                day={day}
                rows={days.get(day) ?? []}
                mark={calendar && markOf(calendar, day)}
                isToday={day === today}
                beside={!day.startsWith(month)}
                reached={day === reachedDay}
                onOpen={() => onDay(day)}
                onReach={() => reach(day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
