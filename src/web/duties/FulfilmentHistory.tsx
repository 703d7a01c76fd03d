import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentEvent, FulfilmentView } from '../../contract/fulfilment-views.ts';
import { instantWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { Timeline, TimelineEntry } from '../ui/Timeline.tsx';
import { sayEvent } from './event-words.ts';

/** What happened, in the same words for all agencies concerned. */
export function FulfilmentHistory({ view }: { view: FulfilmentView }) {
  const { t } = useTranslation('duties');
  if (view.events.length === 0) return null;
  return (
    <Panel title={t('history')} lead={t('historyLead')}>
      <Timeline instants>
        {view.events.toReversed().map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </Timeline>
    </Panel>
  );
}

function Entry({ event }: { event: FulfilmentEvent }) {
  const { t, i18n } = useTranslation('duties');
  const { what, said } = sayEvent(t, i18n.language, event);
  return (
    <TimelineEntry on={event.at} words={instantWords(event.at, i18n.language)}>
      {what}
      <Text size="xs" c="dimmed">
        {event.by?.shortName ?? t('eventItself')}
      </Text>
      {said && (
        <Text size="xs" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {said}
        </Text>
      )}
    </TimelineEntry>
  );
}
