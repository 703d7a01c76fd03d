import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import { takesDefault } from '../../domain/regulation/accepted-duties.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { agenciesOf } from '../../domain/regulation/obliged-agencies.ts';
import { placeWords } from '../text/place-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { defaultTiming } from '../text/default-timing.ts';
import { useImport } from './import-session.ts';
import { ProposedParties, useProposedDuties } from './ProposedParties.tsx';

/** What would be proposed: who takes part with how many duties, and what is left open in time. */
export function ProposalPanel() {
  const { t } = useTranslation('imports');
  const duties = useProposedDuties();
  const parties = useImport((view) => view.record.parties);
  const outside = duties.filter(({ obliged }) => agenciesOf(obliged, parties).length === 0).length;
  const soft = duties.filter(takesDefault);
  return (
    <Panel title={t('proposed')} lead={t('proposedLead')}>
      <ProposedParties duties={duties} />
      {outside > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('dutiesOutside', { n: outside })}
        </Text>
      )}
      {soft.length > 0 && (
        <>
          <Text fw={500} mt="sm">
            {t('softDuties')}
          </Text>
          <List size="sm">
            {soft.map((duty, index) => (
              <SoftDuty key={index} duty={duty} />
            ))}
          </List>
        </>
      )}
    </Panel>
  );
}

function SoftDuty({ duty }: { duty: DutyContent }) {
  const { t, i18n } = useTranslation(['imports', 'text']);
  const { t: inText } = useTranslation('text');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const { agreedDefault: agreed } = duty;
  return (
    <List.Item>
      {placeWords(inText, duty.eId, i18n.language)}: “{duty.quote}”{' — '}
      {agreed ? t('defaultIs', { timing: timingWords(defaultTiming(agreed), language) }) : t('defaultNone')}
    </List.Item>
  );
}
