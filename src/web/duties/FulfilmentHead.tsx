import { Button, Group, Kbd, Menu, Text } from '@mantine/core';
import { IconArrowLeft, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useToday } from '../shell/today.ts';
import { daysUntil, dueTime, leftWords, workWords } from '../text/due-words.ts';
import { StandingBadge } from '../text/StandingBadge.tsx';
import { dayWords, weekdayWords } from '../ui/day-words.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import type { PageAct } from './fulfilment-acts.ts';
import classes from './FulfilmentPage.module.css';

type HeadProps = { view: FulfilmentView; acts: readonly PageAct[]; ask: (act: PageAct) => void };

/** What it is, how it stands, until when; and what can be done with it. */
export function FulfilmentHead({ view, acts, ask }: HeadProps) {
  const { t } = useTranslation('duties');
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <RouteLink to="/ban-lam-viec" search={{}} size="xs" c="dimmed" className={classes.back} data-no-print>
          <IconArrowLeft size={14} aria-hidden /> {t('back')}
        </RouteLink>
        <PageTitle>{workWords(view)}</PageTitle>
        <RouteLink
          to="/quy-che/$regulationId"
          params={{ regulationId: view.regulation.id }}
          search={{}}
          size="xs"
        >
          {[view.regulation.symbol, titleWords(view.regulation)].filter(Boolean).join(', ')}
        </RouteLink>
        <div className={classes.line}>
          <StandingBadge standing={view.standing} />
          <DueWords view={view} />
        </div>
      </div>
      <PageActs acts={acts} ask={ask} />
    </header>
  );
}

/** The due day with its distance, and the day as it was first counted beside it. */
function DueWords({ view }: { view: FulfilmentView }) {
  const { t, i18n } = useTranslation('duties');
  const today = useToday();
  const { standing, dueOn, dueAt, firstDueOn, doneOn } = view;
  const time = dueTime(dueAt);
  const late = doneOn === null ? 0 : daysUntil(doneOn, dueOn);
  const isOpen = ['upcoming', 'due', 'missed'].includes(standing);
  return (
    <>
      <span className={classes.due}>
        {weekdayWords(dueOn, i18n.language)}
        {time && `, ${t('before', { time })}`}
      </span>
      {isOpen && (
        <Text size="xs" span className={classes.left} data-late={standing === 'missed' || undefined}>
          {leftWords(t, dueOn, today)}
        </Text>
      )}
      {doneOn && (
        <Text size="xs" span>
          {t('doneOn', { day: dayWords(doneOn, i18n.language) })}
          {late > 0 && `, ${t('doneLateBy', { count: late })}`}
        </Text>
      )}
      {firstDueOn !== dueOn && (
        <Text size="xs" span c="dimmed">
          {t('movedLong', { day: dayWords(firstDueOn, i18n.language) })}
        </Text>
      )}
    </>
  );
}

const keys: Partial<Record<PageAct, string>> = { complete: 'e', evidence: 'm', hand: 'g' };

/** The first acts as buttons, the others in a menu. */
function PageActs({ acts, ask }: Pick<HeadProps, 'acts' | 'ask'>) {
  const { t } = useTranslation(['duties', 'shell']);
  const first = acts.slice(0, 3);
  const others = acts.slice(3);
  return (
    <Group gap="xs" data-no-print>
      {first.map((act) => (
        <Button key={act} variant={act === 'complete' ? 'filled' : 'default'} onClick={() => ask(act)}>
          {t(`acts.${act}`)}
          {keys[act] && (
            <Kbd size="xs" className={classes.key} aria-hidden>
              {keys[act]}
            </Kbd>
          )}
        </Button>
      ))}
      {others.length > 0 && (
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={15} />}>
              {t('actions', { ns: 'shell' })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <Menu.Item key={act} onClick={() => ask(act)}>
                {t(`acts.${act}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
