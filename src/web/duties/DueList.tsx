import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { useRowWalk } from '../shell/use-row-walk.ts';
import { weekdayWords } from '../ui/day-words.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { markOf } from './day-mark.ts';
import { DueLine } from './DueLine.tsx';
import classes from './DueList.module.css';

type DueListProps = {
  days: ReadonlyMap<string, FulfilmentRow[]>;
  /** The month that is shown, `2022-09`; days of the months beside are left out. */
  month: string;
  today: string;
  calendar: WorkingCalendar | null;
};

/** What falls due in a month, day by day. */
export function DueList({ days, month, today, calendar }: DueListProps) {
  const { t, i18n } = useTranslation('calendar');
  const box = useRowWalk<HTMLDivElement>(t('due.title'));
  const shown = [...days].filter(([day]) => day.startsWith(month));
  if (shown.length === 0) return <Nothing title={t('due.monthNone')} />;
  return (
    <div ref={box}>
      {shown.map(([day, rows]) => {
        const mark = calendar && markOf(calendar, day);
        return (
          <section key={day} className={classes.day} aria-label={weekdayWords(day, i18n.language)}>
            <h2 className={classes.name} data-today={day === today || undefined}>
              {weekdayWords(day, i18n.language)}
              {day === today && <Badge color="lacquer">{t('due.today')}</Badge>}
              {mark && mark.why !== 'weekend' && <span className={classes.why}>{t(mark.word)}</span>}
            </h2>
            <ul className={classes.rows}>
              {rows.map((row) => (
                <DueLine key={row.id} row={row} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
