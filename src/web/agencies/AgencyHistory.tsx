import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agency-views.ts';
import { dayWords } from '../ui/day-words.ts';
import { dayBefore } from '../ui/next-day.ts';
import { Panel } from '../ui/Panel.tsx';
import { Timeline, TimelineEntry } from '../ui/Timeline.tsx';
import { historyOf } from './agency-history.ts';
import type { HistoryEntry } from './agency-history.ts';

/** Names, codes, superiors and successions as one line through time, the latest at the top. */
export function AgencyHistory({ agency }: { agency: AgencyView }) {
  const { t, i18n } = useTranslation(['agencies', 'shell']);
  const day = (value: string) => dayWords(value, i18n.language);
  return (
    <Panel title={t('history')}>
      <Timeline>
        {historyOf(agency).map((entry) => (
          <TimelineEntry
            key={`${entry.kind}${entry.on}${'name' in entry ? entry.name : ''}`}
            on={entry.on}
            words={day(entry.on)}
            past={'until' in entry && entry.until !== null}
          >
            <EntryWords entry={entry} />
            {'until' in entry && entry.until && (
              <Text size="xs" c="dimmed">
                {t('until', { ns: 'shell' })} {day(dayBefore(entry.until))}
              </Text>
            )}
          </TimelineEntry>
        ))}
      </Timeline>
    </Panel>
  );
}

function EntryWords({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('agencies');
  switch (entry.kind) {
    case 'established':
      return t('historyEstablished');
    case 'name':
      return t('historyName', { name: entry.name });
    case 'code':
      return t('historyCode', { code: entry.code });
    case 'superior':
      return t('historySuperior', { name: entry.name });
    case 'succession':
      return <SuccessionWords succession={entry.succession} />;
  }
}

function SuccessionWords({ succession }: { succession: AgencyView['successions'][number] }) {
  const { t, i18n } = useTranslation('agencies');
  const { kind, decision, predecessors, successors } = succession;
  const names = (agencies: { name: string }[]) => agencies.map(({ name }) => name).join('; ');
  const { symbol, issuer, decidedOn } = decision;
  return (
    <>
      <strong>{t(`succession.${kind}`)}</strong>
      {predecessors.length > 0 && <div>{t('successionFrom', { names: names(predecessors) })}</div>}
      {successors.length > 0 && <div>{t('successionTo', { names: names(successors) })}</div>}
      <Text size="xs" c="dimmed">
        {t('successionBy', { symbol, issuer, day: dayWords(decidedOn, i18n.language) })}
      </Text>
    </>
  );
}
