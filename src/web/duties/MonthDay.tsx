import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { workWords } from '../text/due-words.ts';
import { weekdayWords } from '../ui/day-words.ts';
import type { DayMark } from './day-mark.ts';
import classes from './MonthGrid.module.css';
import { useWhereWords } from './use-where-words.ts';

type MonthDayProps = {
  day: string;
  rows: FulfilmentRow[];
  mark: DayMark | null;
  isToday: boolean;
  /** It is of the month before or after. */
  beside: boolean;
  /** It is the one that Tab comes to. */
  reached: boolean;
  onOpen: () => void;
  onReach: () => void;
};

const mostShown = 3;

/** One day of the sheet. Its lines are links for the mouse; the keyboard opens the day, where all of it stands. */
export function MonthDay({ day, rows, mark, isToday, beside, reached, onOpen, onReach }: MonthDayProps) {
  const { t, i18n } = useTranslation('calendar');
  const shown = rows.length > mostShown ? mostShown - 1 : mostShown;
  const said = [
    weekdayWords(day, i18n.language),
    isToday && t('due.today'),
    mark && t(mark.word),
    rows.length > 0 && t('due.items', { count: rows.length }),
  ];
  return (
    <td
      tabIndex={reached ? 0 : -1}
      data-day={day}
      data-off={mark?.off || undefined}
      data-beside={beside || undefined}
      data-today={isToday || undefined}
      aria-current={isToday ? 'date' : undefined}
      onFocus={onReach}
      onClick={(event) => event.target instanceof HTMLAnchorElement || onOpen()}
      className={classes.day}
    >
      <VisuallyHidden>{said.filter(Boolean).join(', ')}</VisuallyHidden>
      <div className={classes.head} aria-hidden data-worked={mark?.off === false || undefined}>
        <span className={classes.number}>{Number(day.slice(8))}</span>
        {mark && mark.why !== 'weekend' && <span className={classes.why}>{t(mark.word)}</span>}
      </div>
      {rows.map((row, place) => (
        <Item key={row.id} row={row} extra={place >= shown} />
      ))}
      {rows.length > shown && <div className={classes.more}>{t('due.more', { n: rows.length - shown })}</div>}
    </td>
  );
}

/** One line of a day; those that have no room on the screen stand on paper. */
function Item({ row, extra }: { row: FulfilmentRow; extra: boolean }) {
  const where = useWhereWords(row);
  return (
    <RouteLink
      to="/lan-thuc-hien/$fulfilmentId"
      params={{ fulfilmentId: row.id }}
      tabIndex={-1}
      title={`${workWords(row)}\n${where}\n${row.obliged.shortName}`}
      className={classes.item}
      data-standing={row.standing}
      data-extra={extra || undefined}
    >
      {workWords(row)}
    </RouteLink>
  );
}
