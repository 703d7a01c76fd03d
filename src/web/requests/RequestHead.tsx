import { Button, Group, Kbd, Menu, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useToday } from '../shell/today.ts';
import { dueTime, leftWords } from '../text/due-words.ts';
import { placeWords } from '../text/place-words.ts';
import { weekdayWords } from '../ui/day-words.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperMenu } from './PaperMenu.tsx';
import classes from './RequestDetail.module.css';
import { RequestMarks } from './RequestMarks.tsx';
import { RequestStanding } from '../text/RequestStanding.tsx';
import { nextStep, otherSteps } from './request-steps.ts';
import type { AskedStep } from './request-steps.ts';
import { kindWords } from '../text/request-words.ts';

type HeadProps = { view: RequestView; take: (step: AskedStep) => void; split: boolean };

/** What it is, how it stands, until when; the one next act, and what else can be done. */
export function RequestHead({ view, take, split }: HeadProps) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: text } = useTranslation('text');
  const { t: shared } = useTranslation('requests');
  const { regulation } = view;
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        {split ? (
          <Title order={2}>{view.title}</Title>
        ) : (
          <>
            <RouteLink to="/yeu-cau" size="xs" c="dimmed" className={classes.back} data-no-print>
              <IconArrowLeft size={14} aria-hidden /> {t('back')}
            </RouteLink>
            <PageTitle>{view.title}</PageTitle>
          </>
        )}
        <div className={classes.under}>
          <span>{view.code}</span>
          <span>{kindWords(shared, view)}</span>
          <RouteLink
            to="/quy-che/$regulationId"
            params={{ regulationId: regulation.id }}
            search={{}}
            hash={view.eId}
            size="xs"
          >
            {placeWords(text, view.eId, i18n.language)}, {regulation.symbol ?? regulation.title}
          </RouteLink>
        </div>
        <div className={classes.line}>
          <RequestStanding standing={view.standing} />
          <DueWords view={view} />
          <RequestMarks row={view} />
        </div>
      </div>
      <Group gap="xs" data-no-print>
        <StepButtons view={view} take={take} />
        <PaperMenu view={view} />
      </Group>
    </header>
  );
}

/** The day by which an answer is due, and its distance while it is waited for. */
function DueWords({ view }: { view: RequestView }) {
  const { t, i18n } = useTranslation('duties');
  const today = useToday();
  const { dueOn, standing } = view;
  if (dueOn === null) return null;
  const dueAt = view.lines.find((line) => line.dueOn === dueOn)?.dueAt ?? null;
  const time = dueAt && dueTime(dueAt);
  const isOpen = ['running', 'due', 'overdue', 'silent'].includes(standing);
  return (
    <>
      <span className={classes.due}>
        {weekdayWords(dueOn, i18n.language)}
        {time && `, ${t('before', { time })}`}
      </span>
      {isOpen && (
        <Text size="xs" span className={classes.left} data-late={dueOn < today || undefined}>
          {leftWords(t, dueOn, today)}
        </Text>
      )}
    </>
  );
}

/** The next act as the button of the page, the others of its line in a menu. */
function StepButtons({ view, take }: Omit<HeadProps, 'split'>) {
  const { t } = useTranslation(['requestPage', 'shell']);
  const next = nextStep(view);
  const agencyId = next?.agencyId ?? view.steps[0]?.agencyId ?? '';
  const others = otherSteps(view, agencyId, next);
  const party = view.lines.find(({ agency }) => agency.agencyId === agencyId)?.agency.shortName;
  return (
    <>
      {next && (
        <Button onClick={() => take(next)}>
          {t(`act.${next.step}`)}
          <Kbd size="xs" className={classes.key} aria-hidden>
            e
          </Kbd>
        </Button>
      )}
      {others.length > 0 && (
        <Menu position="bottom-end" width={250}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={15} />}>
              {t('actions', { ns: 'shell' })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {view.lines.length > 1 && <Menu.Label>{party}</Menu.Label>}
            {others.map((step) => (
              <Menu.Item key={step} onClick={() => take({ step, agencyId })}>
                {t(`act.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
