import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import { api } from '../shell/call.ts';
import { CloseOn } from '../shell/CloseOn.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { useAct } from '../shell/use-act.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { dayBefore } from '../ui/next-day.ts';
import { Appoint } from './Appoint.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import { useProposals } from './use-proposals.ts';

type Appointment = PersonView['appointments'][number];

/** The positions of a person in the agency, past ones too; proposed ones wait for a second person. */
export function AppointmentList({ person }: { person: PersonView }) {
  const { t, i18n } = useTranslation(['people', 'account', 'shell']);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const { roles } = useActing();
  const add = mayManagePeople({ roles }) && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('appoint')}
    </Button>
  );
  return (
    <Panel title={t('appointments')} actions={add} flush>
      <Table>
        <TableHead
          names={[t('position'), t('roles'), t('from'), t('until')]}
          last={t('actions', { ns: 'shell' })}
        />
        <Table.Tbody>
          {person.appointments.map((appointment) => (
            <Table.Tr key={appointment.id}>
              <Table.Td>
                {[appointment.positionTitle, appointment.unitName].filter(Boolean).join(', ')}
              </Table.Td>
              <Table.Td>
                <Group gap={4}>
                  {appointment.roles.map((role) => (
                    <Badge key={role}>{t(`role.${role}`, { ns: 'account' })}</Badge>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{dayWords(appointment.from, i18n.language)}</Table.Td>
              <Table.Td>
                <LastDay appointment={appointment} />
              </Table.Td>
              <Table.Td>
                <AppointmentActs appointment={appointment} onEnd={() => setEnding(appointment)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {adding && <Appoint personId={person.id} onClose={() => setAdding(false)} />}
      {ending && (
        <CloseOn
          title={t('endTitle', { title: ending.positionTitle })}
          done={t('ended')}
          act={api.people.endAppointment.mutationOptions({ context: { version: ending.version } })}
          input={(until) => ({ appointmentId: ending.id, until })}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  );
}

/** The last day of an appointment; one that never held has none. */
function LastDay({ appointment: { until, state } }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation('people');
  if (until) return dayWords(dayBefore(until), i18n.language);
  return state === 'withdrawn' ? null : <Text c="dimmed">{t('untilOpen')}</Text>;
}

function AppointmentActs({ appointment, onEnd }: { appointment: Appointment; onEnd: () => void }) {
  const { t } = useTranslation('people');
  const { roles } = useActing();
  const { id, version, state, until, positionTitle } = appointment;
  const second = useMaySecond(appointment);
  const confirm = useAct(api.people.confirmAppointment.mutationOptions({ context: { version } }), {
    done: t('confirmed'),
  });
  return (
    <>
      {confirm.error && <ProblemAlert error={confirm.error} />}
      <Group gap={4} justify="flex-end" wrap="nowrap">
        {state !== 'confirmed' && (
          <Badge color={state === 'proposed' ? 'brass' : 'gray'}>{t(`state.${state}`)}</Badge>
        )}
        {second && (
          <Button
            size="compact-xs"
            loading={confirm.isPending}
            aria-label={`${t('confirm')}: ${positionTitle}`}
            onClick={() => confirm.mutate({ appointmentId: id })}
          >
            {t('confirm')}
          </Button>
        )}
        {until === null && state !== 'withdrawn' && mayManagePeople({ roles }) && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('endTitle', { title: positionTitle })}
            onClick={onEnd}
          >
            {t('end')}
          </Button>
        )}
      </Group>
    </>
  );
}

/** Whether this is a proposal that the reader may confirm: the server lists none to who made it or is meant by it. */
function useMaySecond({ id, state }: Appointment): boolean {
  const proposals = useProposals(state === 'proposed');
  const listed = proposals.data?.pages.flatMap(({ items }) => items) ?? [];
  return state === 'proposed' && (proposals.hasNextPage || listed.some((waiting) => waiting.id === id));
}
