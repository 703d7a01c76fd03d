import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposedAppointment } from '../../contract/person-views.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useAct } from '../shell/use-act.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { useProposals } from './use-proposals.ts';

/** Leaders' roles that wait for the reader as the second person; nothing where none waits. */
export function Proposals() {
  const { t } = useTranslation('people');
  const list = useProposals();
  const waiting = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('proposals')} lead={t('proposalsLead')} flush>
      <Table>
        <Table.Tbody>
          {waiting.map((appointment) => (
            <Waiting key={appointment.id} appointment={appointment} />
          ))}
        </Table.Tbody>
      </Table>
      {list.hasNextPage && <ListFoot list={list} shown={waiting.length} />}
    </Panel>
  );
}

function Waiting({ appointment }: { appointment: ProposedAppointment }) {
  const { t, i18n } = useTranslation('people');
  const { id, version, personName, positionTitle, unitName, agencyName, from } = appointment;
  const confirm = useAct(api.people.confirmAppointment.mutationOptions({ context: { version } }), {
    done: t('confirmed'),
  });
  return (
    <Table.Tr>
      <Table.Td>
        {personName}
        {confirm.error && <ProblemAlert error={confirm.error} />}
      </Table.Td>
      <Table.Td>{[positionTitle, unitName, agencyName].filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>
        {t('from')} {dayWords(from, i18n.language)}
      </Table.Td>
      <Table.Td ta="right">
        <Button
          size="compact-xs"
          loading={confirm.isPending}
          aria-label={`${t('confirm')}: ${personName}, ${positionTitle}`}
          onClick={() => confirm.mutate({ appointmentId: id })}
        >
          {t('confirm')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
