import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { dueTime } from '../text/due-words.ts';
import { StandingBadge } from '../text/StandingBadge.tsx';
import classes from './DueLine.module.css';
import { RowWork } from './RowWork.tsx';

/** One fulfilment under its day: what, under which regulation, who does it, how it stands. */
export function DueLine({ row }: { row: FulfilmentRow }) {
  const { t } = useTranslation('duties');
  const time = dueTime(row.dueAt);
  return (
    <li className={classes.line} data-fulfilment>
      <RowWork row={row} />
      <div className={classes.who}>
        <StandingBadge standing={row.standing} />
        {row.disputed && <Badge color="lacquer">{t('disputed')}</Badge>}
        <Holder row={row} />
        {time && <span>{t('before', { time })}</span>}
      </div>
    </li>
  );
}

/** Another agency by its name; inside our own whoever does it, or that nobody does while it is open. */
function Holder({ row: { part, obliged, holder, standing } }: { row: FulfilmentRow }) {
  const { t } = useTranslation('duties');
  if (part === 'owed') return <span>{t('byThem', { name: obliged.shortName })}</span>;
  if (holder) return <span>{holder.fullName}</span>;
  const open = ['upcoming', 'due', 'missed'].includes(standing);
  return open ? <Badge color="lacquer">{t('unheld')}</Badge> : null;
}
