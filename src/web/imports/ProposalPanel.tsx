import { List, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import { takesDefault } from '../../domain/regulation/accepted-duties.ts';
import { dutiesOfImport } from '../../domain/regulation/duties-of-import.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { agenciesOf } from '../../domain/regulation/obliged-agencies.ts';
import { placeWords } from '../text/place-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import { contentOf } from './content-of.ts';
import { defaultTiming } from '../text/default-timing.ts';
import { useImport } from './import-session.ts';
import { useAgencyNames } from './use-agency-names.ts';

/** What would be proposed: who takes part with how many duties, and what is left open in time. */
export function ProposalPanel() {
  const { t } = useTranslation('imports');
  const view = useImport((whole) => whole);
  const duties = useMemo(() => dutiesOfImport(contentOf(view)), [view]);
  const { parties } = view.record;
  const names = useAgencyNames(parties.map(({ agencyId }) => agencyId));
  const outside = duties.filter(({ obliged }) => agenciesOf(obliged, parties).length === 0).length;
  const soft = duties.filter(takesDefault);
  return (
    <Panel title={t('proposed')} lead={t('proposedLead')}>
      <Table layout="fixed">
        <TableHead names={[t('parties'), t('partyRole'), t('keysTitle')]} />
        <Table.Tbody>
          {parties.map(({ agencyId, role }, index) => (
            <Table.Tr key={agencyId}>
              <Table.Td>{names[index]?.name}</Table.Td>
              <Table.Td>{t(`partyRoles.${role}`)}</Table.Td>
              <Table.Td>
                {t('dutiesOfParty', {
                  n: duties.filter(({ obliged }) => agenciesOf(obliged, parties).includes(agencyId)).length,
                })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
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
