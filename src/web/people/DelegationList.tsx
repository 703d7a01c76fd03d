import { Button, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/people.ts';
import { mayDelegate } from '../../domain/person/may.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { dayBefore } from '../ui/read-day.ts';
import { Delegate } from './Delegate.tsx';
import { HiddenTh } from '../ui/HiddenTh.tsx';

/** Who may sign for whom, how, and until when. */
export function DelegationList({ person }: { person: PersonView }) {
  const { t, i18n } = useTranslation(['people', 'agencies', 'shell']);
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const revoke = useAct(api.people.revokeDelegation.mutationOptions(), { done: t('revoked') });
  const { roles, session } = useActing();
  const may = mayDelegate({ roles, personId: session.person.id }, { personId: person.id });
  const holds =
    may &&
    person.appointments.some(
      ({ state, until }) => state === 'confirmed' && (until === null || until > today),
    );
  const add = holds && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('delegate')}
    </Button>
  );
  return (
    <Panel title={t('delegations')} actions={add} flush>
      {revoke.error && <ProblemAlert error={revoke.error} />}
      {person.delegations.length === 0 ? (
        <Text c="dimmed" px="md" py="sm">
          {t('delegationsNone')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('delegationSide')}</Table.Th>
              <Table.Th>{t('capacity')}</Table.Th>
              <Table.Th>{t('scope')}</Table.Th>
              <Table.Th>{t('from')}</Table.Th>
              <Table.Th>{t('until')}</Table.Th>
              <HiddenTh words={t('actions', { ns: 'shell' })} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {person.delegations.map(({ id, direction, otherName, capacity, scope, from, until }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  {t(`direction.${direction}`)} {otherName}
                </Table.Td>
                <Table.Td>{t(`signs.${capacity}`, { ns: 'agencies' })}</Table.Td>
                <Table.Td>{scope}</Table.Td>
                <Table.Td>{dayWords(from, i18n.language)}</Table.Td>
                <Table.Td>{dayWords(dayBefore(until), i18n.language)}</Table.Td>
                <Table.Td ta="right">
                  {may && until > today && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={revoke.isPending && revoke.variables.delegationId === id}
                      aria-label={`${t('revoke')}: ${otherName}`}
                      onClick={() => revoke.mutate({ delegationId: id })}
                    >
                      {t('revoke')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {adding && <Delegate person={person} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
