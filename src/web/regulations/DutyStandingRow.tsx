import { Badge, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useToday } from '../shell/today.ts';
import { leftWords } from '../text/due-words.ts';
import { placeWords } from '../text/place-words.ts';
import { StandingBadge } from '../text/StandingBadge.tsx';
import { dayWords, weekdayWords } from '../ui/day-words.ts';
import { DutyActs } from './DutyActs.tsx';
import type { DutyAct } from './DutyActs.tsx';
import { sayReading } from './duty-words.ts';
import classes from './RegulationDuties.module.css';

type DutyStandingRowProps = {
  duty: DutyStanding;
  view: RegulationView;
  onAsk: (act: DutyAct) => void;
  onTimes: () => void;
};

/** One duty: what the text asks of whom, what is due next, how often it was done, who holds it. */
export function DutyStandingRow({ duty, view, onAsk, onTimes }: DutyStandingRowProps) {
  const { t, i18n } = useTranslation('regulations');
  const { t: text } = useTranslation('text');
  const { reading, held } = duty;
  const { when, agreed, who, towards, action } = sayReading(t, i18n.language, reading, view.parties);
  const place = placeWords(text, reading.eId, i18n.language);
  return (
    <li className={classes.row} data-class={reading.class} data-duty={duty.dutyId}>
      <div>
        <div className={classes.line}>
          <RouteLink
            to="/quy-che/$regulationId"
            params={{ regulationId: view.id }}
            hash={reading.eId}
            search={{}}
          >
            {place}
          </RouteLink>
          <span className={classes.when}>{when}</span>
        </div>
        {action && <div>{action}</div>}
        <div className={classes.small}>
          {who}
          {towards && (
            <>
              {' '}
              <IconArrowNarrowRight size={14} className={classes.arrow} aria-hidden />
              <VisuallyHidden>{t('owedTo')}:</VisuallyHidden> {towards}
            </>
          )}
          {agreed && ` · ${t('agreedDefault')}: ${agreed}`}
        </div>
      </div>
      <Next duty={duty} />
      <div>
        <Holder duty={duty} />
        <Counts duty={duty} place={place} onTimes={onTimes} />
        {held && (
          <div className={classes.small}>
            <Badge color="brass">{t('standing.held', { ns: 'duties' })}</Badge>{' '}
            {t('carriedHeld', { day: dayWords(held.since, i18n.language), reason: held.reason })}
          </div>
        )}
      </div>
      <DutyActs duty={duty} place={place} onAsk={onAsk} />
    </li>
  );
}

function Next({ duty: { next, part } }: { duty: DutyStanding }) {
  const { t, i18n } = useTranslation(['regulations', 'duties']);
  const { t: due } = useTranslation('duties');
  const today = useToday();
  if (next === null) return <div className={classes.small}>{part === 'none' ? '' : t('carriedNoNext')}</div>;
  return (
    <div>
      <RouteLink to="/lan-thuc-hien/$fulfilmentId" params={{ fulfilmentId: next.id }}>
        {weekdayWords(next.dueOn, i18n.language)}
      </RouteLink>
      <div className={classes.line}>
        <StandingBadge standing={next.standing} />
        <span className={classes.small}>{leftWords(due, next.dueOn, today)}</span>
      </div>
    </div>
  );
}

/** Who does it in our agency; of others' nothing is known. */
function Holder({ duty: { part, holder, handed } }: { duty: DutyStanding }) {
  const { t } = useTranslation('duties');
  if (part === 'owed' || part === 'none') return null;
  if (holder === null) return <Badge color="lacquer">{t('unheld')}</Badge>;
  return (
    <div>
      {holder.fullName} <span className={classes.small}>({t(handed ? 'handedTo' : 'focal')})</span>
    </div>
  );
}

type CountsProps = { duty: DutyStanding; place: string; onTimes: () => void };

/** How often it is open, overdue and was done; pressing it shows which. */
function Counts({ duty: { counts }, place, onTimes }: CountsProps) {
  const { t } = useTranslation('regulations');
  const names = (['open', 'missed', 'done', 'doneLate'] as const).filter((name) => counts[name] > 0);
  if (names.length === 0) return null;
  return (
    <UnstyledButton className={classes.times} title={t('carriedOf', { place })} onClick={onTimes}>
      {names.map((name, index) => (
        <span key={name} data-late={name === 'missed' || undefined}>
          {index > 0 && ' · '}
          {t(`carriedCounts.${name}`, { count: counts[name] })}
        </span>
      ))}
    </UnstyledButton>
  );
}
