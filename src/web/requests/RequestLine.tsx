import { Badge, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../contract/request-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { leftWords } from '../text/due-words.ts';
import { placeWords } from '../text/place-words.ts';
import { dayWords } from '../ui/day-words.ts';
import { kindWords } from '../text/request-words.ts';
import classes from './RequestLine.module.css';
import { RequestMarks } from './RequestMarks.tsx';
import { RequestStanding } from '../text/RequestStanding.tsx';
import { addressOf } from './request-filters.ts';
import type { BoxView } from './request-filters.ts';
import { standsFor } from './row-under-focus.ts';

type RequestLineProps = {
  row: RequestRow;
  today: string;
  view: BoxView;
  /** Opens beside the list, where there is room. */
  beside: boolean;
  selected: boolean;
  onSelect: (id: string, selected: boolean) => void;
};

/** One request in a box: until when, what, with whom and under which article, how it stands. */
export function RequestLine({ row, today, view, beside, selected, onSelect }: RequestLineProps) {
  const { t } = useTranslation('requests');
  const where = useWhere(row);
  return (
    <li
      className={classes.row}
      data-request
      data-unread={row.unread || undefined}
      data-shown={view.chosen === row.id || undefined}
      ref={standsFor(row)}
    >
      <Checkbox
        className={classes.check}
        aria-label={t('box.select', { what: row.title })}
        checked={selected}
        onChange={(event) => onSelect(row.id, event.currentTarget.checked)}
        data-no-print
      />
      <DueDay row={row} today={today} />
      <div className={classes.work}>
        <Title row={row} view={view} beside={beside} />
        <div className={classes.where}>{where}</div>
      </div>
      <div className={classes.marks}>
        <RequestStanding standing={row.standing} />
        {row.standing !== 'overdue' && row.state !== row.standing && (
          <span className={classes.state}>{t(`state.${row.state}`)}</span>
        )}
        <RequestMarks row={row} />
        <Inside row={row} />
      </div>
    </li>
  );
}

type TitleProps = { row: RequestRow; view: BoxView; beside: boolean };

function Title({ row, view, beside }: TitleProps) {
  const { t } = useTranslation('requests');
  const words = (
    <>
      {row.unread && <span className={classes.dot} role="img" aria-label={t('box.isUnread')} />}
      {row.title}
    </>
  );
  const link = { 'data-walk': true, className: classes.name };
  return beside ? (
    <RouteLink
      to="/yeu-cau"
      search={addressOf({ ...view, chosen: row.id })}
      replace
      resetScroll={false}
      aria-current={view.chosen === row.id ? 'true' : undefined}
      {...link}
    >
      {words}
    </RouteLink>
  ) : (
    <RouteLink to="/yeu-cau/$requestId" params={{ requestId: row.id }} {...link}>
      {words}
    </RouteLink>
  );
}

/** Until when, and how far that is; of what has ended or has no day, when it was sent. */
function DueDay({ row, today }: { row: RequestRow; today: string }) {
  const { t, i18n } = useTranslation('requests');
  const { t: duties } = useTranslation('duties');
  const ended = ['done', 'doneLate', 'refused', 'recalled', 'escalated', 'deemedAgreed'].includes(
    row.standing,
  );
  const runs = row.dueOn !== null && !ended && !row.paused;
  return (
    <div className={classes.due}>
      <span className={classes.day}>{row.dueOn ? dayWords(row.dueOn, i18n.language) : t('box.noDue')}</span>
      <span className={classes.left} data-late={(runs && row.dueOn! < today) || undefined}>
        {runs && row.dueOn !== null
          ? leftWords(duties, row.dueOn, today)
          : t('box.sentOn', { day: dayWords(row.sentOn, i18n.language) })}
      </span>
    </div>
  );
}

/** Who does it inside the own agency, and by when there. */
function Inside({ row }: { row: RequestRow }) {
  const { t, i18n } = useTranslation('requests');
  return (
    <>
      {row.answeredCount > 0 && row.counterpartCount > 1 && (
        <Badge color="gray">{t('box.answeredOf', { n: row.answeredCount, of: row.counterpartCount })}</Badge>
      )}
      {row.holder && <span>{row.holder.fullName}</span>}
      {row.innerDueOn && <span>{t('box.inner', { day: dayWords(row.innerDueOn, i18n.language) })}</span>}
    </>
  );
}

/** With whom, what kind, under which article, by which number: `Từ VKSND tỉnh · Cung cấp thông tin · Khoản 1 Điều 5, …`. */
function useWhere(row: RequestRow): string {
  const { t, i18n } = useTranslation('requests');
  const { t: text } = useTranslation('text');
  const [first] = row.counterparts;
  const names =
    row.counterpartCount > 1
      ? t('box.toMany', { name: first?.shortName ?? '', count: row.counterpartCount - 1 })
      : (first?.shortName ?? '');
  const number = row.ownNumber && {
    number: row.ownNumber.number,
    period: row.ownNumber.period,
  };
  const place = placeWords(text, row.eId, i18n.language);
  return [
    t(row.part === 'to' ? 'box.fromAgency' : 'box.toAgency', { name: names }),
    kindWords(t, row),
    `${place}, ${row.regulation.symbol ?? row.regulation.title}`,
    number && t(row.part === 'to' ? 'box.numberIn' : 'box.numberOut', number),
  ]
    .filter(Boolean)
    .join(' · ');
}
