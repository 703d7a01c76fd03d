import { Badge, Button, Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/people.ts';
import { mayConfirm, mayManagePeople } from '../../domain/person/may.ts';
import { api } from '../shell/call.ts';
import { CloseOn } from '../shell/CloseOn.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { useAct } from '../shell/use-act.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { dayBefore } from '../ui/read-day.ts';
import { Appoint } from './Appoint.tsx';
import { HiddenTh } from '../ui/HiddenTh.tsx';

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
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('position')}</Table.Th>
            <Table.Th>{t('roles')}</Table.Th>
            <Table.Th>{t('from')}</Table.Th>
            <Table.Th>{t('until')}</Table.Th>
            <HiddenTh words={t('actions', { ns: 'shell' })} />
          </Table.Tr>
        </Table.Thead>
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
                {appointment.until && dayWords(dayBefore(appointment.until), i18n.language)}
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

function AppointmentActs({ appointment, onEnd }: { appointment: Appointment; onEnd: () => void }) {
  const { t } = useTranslation('people');
  const { roles } = useActing();
  const { id, version, state, until, positionTitle } = appointment;
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
        {state === 'proposed' && mayConfirm({ roles }) && (
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
