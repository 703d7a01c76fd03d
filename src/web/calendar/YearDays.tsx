import { Alert, Button, Text } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearView } from '../../contract/calendar.ts';
import { mayLoadDecision, maySetOwnDays } from '../../domain/calendar/may.ts';
import { useActing } from '../shell/session.ts';
import { dayWords, instantWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DayTable } from './DayTable.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';

/** The days of one year: those of all with what they rest on, and those of one's own agency. */
export function YearDays({ view }: { view: YearView }) {
  const { t } = useTranslation('calendar');
  const { roles } = useActing();
  const [editing, setEditing] = useState<'all' | 'own' | null>(null);
  const { own, year } = view;
  const ownDays = own.daysOff.length + own.workedDays.length + own.halfDays.length;
  return (
    <>
      <Panel
        title={t('yearTitle', { year })}
        lead={t('weekends')}
        actions={mayLoadDecision({ roles }) && <Button onClick={() => setEditing('all')}>{t('load')}</Button>}
      >
        {!view.decided && (
          <Alert color="brass" icon={<IconCalendarQuestion size={18} />} mb="sm" py={8}>
            <Text size="xs">{t('provisionalLead')}</Text>
          </Alert>
        )}
        <Source view={view} />
        <DayTable days={view} />
      </Panel>
      <Panel
        title={t('own')}
        lead={t('ownLead')}
        actions={
          maySetOwnDays({ roles }) && (
            <Button variant="default" onClick={() => setEditing('own')}>
              {t('ownEdit')}
            </Button>
          )
        }
      >
        {ownDays === 0 ? <Text c="dimmed">{t('ownNone')}</Text> : <DayTable days={own} />}
      </Panel>
      {editing && (
        <DecisionDialog key={year} view={view} own={editing === 'own'} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

function Source({ view: { source, version } }: { view: YearView }) {
  const { t, i18n } = useTranslation('calendar');
  return (
    <Facts
      facts={[
        [t('basis'), source.symbol ?? t('basisLaw')],
        [t('issuer'), source.issuer],
        [t('decidedOn'), source.decidedOn && dayWords(source.decidedOn, i18n.language)],
        [t('loadedAt'), source.loadedAt && instantWords(source.loadedAt, i18n.language)],
        [t('version'), version],
      ]}
    />
  );
}
