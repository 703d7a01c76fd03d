import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dutiesOfImport } from '../../domain/regulation/duties-of-import.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { agenciesOf } from '../../domain/regulation/obliged-agencies.ts';
import { TableHead } from '../ui/TableHead.tsx';
import { contentOf } from './content-of.ts';
import { useImport } from './import-session.ts';
import { useAgencyNames } from './use-agency-names.ts';

/** The duties that the import on screen would propose. */
export function useProposedDuties(): DutyContent[] {
  const view = useImport((whole) => whole);
  return useMemo(() => dutiesOfImport(contentOf(view)), [view]);
}

/** To whom the proposal goes, in which role, and how many duties would bind each. */
export function ProposedParties({ duties }: { duties: readonly DutyContent[] }) {
  const { t } = useTranslation('imports');
  const parties = useImport((view) => view.record.parties);
  const names = useAgencyNames(parties.map(({ agencyId }) => agencyId));
  const bound = duties.map(({ obliged }) => new Set(agenciesOf(obliged, parties)));
  return (
    <Table layout="fixed">
      <TableHead names={[t('parties'), t('partyRole'), t('keysTitle')]} />
      <Table.Tbody>
        {parties.map(({ agencyId, role }, index) => (
          <Table.Tr key={agencyId}>
            <Table.Td>{names[index]?.name}</Table.Td>
            <Table.Td>{t(`partyRoles.${role}`)}</Table.Td>
            <Table.Td>
              {t('dutiesOfParty', { n: bound.filter((agencies) => agencies.has(agencyId)).length })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
