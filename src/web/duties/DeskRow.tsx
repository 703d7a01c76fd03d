import { ActionIcon, Badge, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { useActing } from '../shell/session.ts';
import { daysUntil, dueTime, leftWords, workWords } from '../text/due-words.ts';
import { dayWords, weekdayWords } from '../ui/day-words.ts';
import type { DeskGroupName } from './desk-view.ts';
import classes from './DeskRow.module.css';
import { actsOnRow } from './fulfilment-acts.ts';
import { RowWork } from './RowWork.tsx';
import { standsFor } from './use-desk-keys.ts';
import type { Ask } from './use-desk-keys.ts';

type DeskRowProps = { row: FulfilmentRow; today: string; group: DeskGroupName; ask: Ask };

/** One fulfilment on the desk: by when, what, under which regulation, who does it, what stands against it. */
export function DeskRow({ row, today, group, ask }: DeskRowProps) {
  const { t } = useTranslation('duties');
  const { roles } = useActing();
  return (
    <li className={classes.row} data-fulfilment ref={standsFor(row)}>
      <DueDay row={row} today={today} onWhy={() => ask('why', row)} />
      <div className={classes.work}>
        <RowWork row={row} />
      </div>
      <div className={classes.who}>
        <Holder row={row} />
        <Marks row={row} group={group} />
      </div>
      <div className={classes.acts} data-no-print>
        {actsOnRow(row, roles).includes('complete') && (
          <Tooltip label={t('acts.complete')}>
            <ActionIcon
              aria-label={`${t('acts.complete')}: ${workWords(row)}`}
              onClick={() => ask('complete', row)}
            >
              <IconCheck size={18} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </li>
  );
}

type DueDayProps = { row: FulfilmentRow; today: string; onWhy: () => void };

/** The due day, which explains itself when pressed, and how far it is; the day as it was before beside it. */
function DueDay({ row, today, onWhy }: DueDayProps) {
  const { t, i18n } = useTranslation('duties');
  const { dueOn, dueAt, firstDueOn } = row;
  const time = dueTime(dueAt);
  const late = daysUntil(dueOn, today) < 0 && row.standing === 'missed';
  return (
    <div className={classes.due}>
      <UnstyledButton
        className={classes.day}
        onClick={onWhy}
        title={t('why')}
        aria-label={`${weekdayWords(dueOn, i18n.language)}. ${t('why')}`}
      >
        {weekdayWords(dueOn, i18n.language)}
      </UnstyledButton>
      <div className={classes.left} data-late={late || undefined}>
        <Distance row={row} today={today} />
        {time && row.doneOn === null && `, ${t('before', { time })}`}
      </div>
      {firstDueOn !== dueOn && (
        <div className={classes.before}>{t('moved', { day: dayWords(firstDueOn, i18n.language) })}</div>
      )}
    </div>
  );
}

/** How far the day is; of what is stated, and disputed, when it was done or that it was not. */
function Distance({ row: { dueOn, doneOn, standing }, today }: Pick<DueDayProps, 'row' | 'today'>) {
  const { t, i18n } = useTranslation('duties');
  if (doneOn !== null) return t('doneOn', { day: dayWords(doneOn, i18n.language) });
  return standing === 'waived' ? t('standing.waived') : leftWords(t, dueOn, today);
}

/** Who does it: another agency by its name; inside our own whoever it is, if not oneself. */
function Holder({ row: { part, obliged, holder, handed } }: { row: FulfilmentRow }) {
  const { t } = useTranslation('duties');
  const { appointment } = useActing();
  if (part === 'owed') return <span>{t('byThem', { name: obliged.shortName })}</span>;
  if (holder === null) return null;
  const own = holder.appointmentId === appointment?.id;
  const how = t(handed ? 'handedTo' : 'focal');
  return own ? <span className={classes.own}>{how}</span> : <span title={how}>{holder.fullName}</span>;
}

function Marks({ row, group }: { row: FulfilmentRow; group: DeskGroupName }) {
  const { t } = useTranslation('duties');
  const { part, holder, standing, disputed } = row;
  return (
    <>
      {part === 'obliged' && holder === null && group !== 'unheld' && (
        <Badge color="lacquer">{t('unheld')}</Badge>
      )}
      {standing === 'held' && group !== 'held' && <Badge color="brass">{t('standing.held')}</Badge>}
      {disputed && group !== 'disputed' && <Badge color="lacquer">{t('disputed')}</Badge>}
    </>
  );
}
