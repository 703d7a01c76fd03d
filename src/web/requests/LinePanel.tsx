import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineView, RequestView } from '../../contract/request-views.ts';
import { dueTime } from '../text/due-words.ts';
import { CountedDays } from '../text/CountedDays.tsx';
import { dayWords, weekdayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { LoanChain } from './LoanChain.tsx';
import { OutcomeFacts } from './OutcomeFacts.tsx';
import classes from './RequestParts.module.css';
import { numberWords } from '../text/request-words.ts';

/** The place to which a key leads: why the due day is that one. */
export const whyId = 'vi-sao';

type LinePanelProps = { view: RequestView; line: LineView };

/** The record with one addressee: when it came and was received, until when it is answered and why, how it ended. */
export function LinePanel({ view, line }: LinePanelProps) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const day = (value: string | null) => value && dayWords(value, i18n.language);
  const { axisCode, state, confirmation } = line;
  return (
    <Panel title={t('line.title', { name: line.agency.shortName })}>
      <Facts
        facts={[
          [
            t('line.state'),
            axisCode
              ? t('line.coded', { state: shared(`state.${state}`), code: axisCode })
              : shared(`state.${state}`),
          ],
          [t('line.entry'), confirmation && t(`line.confirmation.${confirmation}`)],
          [t('line.arrived'), day(line.arrivedOn)],
          [t('line.received'), line.receivedOn && <Received key="received" line={line} />],
          [t('line.inNumber'), numberWords(line.inNumber)],
          [t('line.due'), line.dueOn && <Due key="due" line={line} />],
          [
            t('line.pauses'),
            line.pauses.map(({ from, to }) => t('line.period', { from: day(from), to: day(to) })).join('; '),
          ],
          [t('line.extensions'), line.extensions.length > 0 ? <Extensions key="more" line={line} /> : null],
          [t('line.refused'), line.refusedReason],
          [t('line.escalated'), line.escalatedTo],
          [t('line.closed'), day(line.closedOn)],
        ]}
      />
      <OutcomeFacts view={view} line={line} />
      {line.loan && <LoanChain loan={line.loan} />}
      <Why line={line} />
    </Panel>
  );
}

function Received({ line }: { line: LineView }) {
  const { t, i18n } = useTranslation('requestPage');
  const { receivedOn, receivedSameDay } = line;
  return (
    <>
      {dayWords(receivedOn ?? '', i18n.language)}{' '}
      {receivedSameDay !== null && (
        <Badge color={receivedSameDay ? 'leaf' : 'brass'}>
          {t(receivedSameDay ? 'line.sameDay' : 'line.laterDay')}
        </Badge>
      )}
    </>
  );
}

/** The due day; the day as it was first counted stands beside it, and the day by the sender's day of receipt. */
function Due({ line }: { line: LineView }) {
  const { t, i18n } = useTranslation('requestPage');
  const { dueOn, dueAt, firstDueOn, disputedDueOn } = line;
  const time = dueAt && dueTime(dueAt);
  return (
    <>
      {weekdayWords(dueOn ?? '', i18n.language)}
      {time && `, ${time}`}
      {firstDueOn && firstDueOn !== dueOn && (
        <>
          {' '}
          <span className={classes.old}>{dayWords(firstDueOn, i18n.language)}</span>
        </>
      )}
      {disputedDueOn && (
        <Text size="xs" c="dimmed">
          {t('line.disputedDue', { day: dayWords(disputedDueOn, i18n.language) })}
        </Text>
      )}
    </>
  );
}

function Extensions({ line }: { line: LineView }) {
  const { t, i18n } = useTranslation('requestPage');
  const day = (value: string) => dayWords(value, i18n.language);
  return line.extensions.map(({ from, to, reason, grantedOn }) => (
    <div key={grantedOn + to}>
      {t('line.extended', { from: day(from), to: day(to), day: day(grantedOn) })}
      <Text size="xs" c="dimmed">
        {reason}
      </Text>
    </div>
  ));
}

/** Vì sao ngày này? Folded on the screen; on paper it stands open. */
function Why({ line: { dueOn, computation } }: { line: LineView }) {
  const { t, i18n } = useTranslation('duties');
  if (dueOn === null || computation === null) return null;
  return (
    <details className={classes.fold} id={whyId}>
      <summary>{t('whyOf', { day: weekdayWords(dueOn, i18n.language) })}</summary>
      <CountedDays computation={computation} />
    </details>
  );
}
