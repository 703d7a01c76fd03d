import { Button, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { mayDelegate } from '../../domain/person/may.ts';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { dayBefore } from '../ui/next-day.ts';
import { Delegate } from './Delegate.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import { heldPositions } from './held-positions.ts';
import { RevokeDelegation } from './RevokeDelegation.tsx';

type Delegation = PersonView['delegations'][number];

/** Who may sign for whom, how, and until when. */
export function DelegationList({ person }: { person: PersonView }) {
  const { t, i18n } = useTranslation(['people', 'agencies', 'shell']);
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Delegation | null>(null);
  const { roles, session } = useActing();
  const may = mayDelegate({ roles, personId: session.person.id }, { personId: person.id });
  const add = may && heldPositions(person, today).length > 0 && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('delegate')}
    </Button>
  );
  return (
    <Panel title={t('delegations')} actions={add} flush>
      {person.delegations.length === 0 ? (
        <Text c="dimmed" px="md" py="sm">
          {t('delegationsNone')}
        </Text>
      ) : (
        <Table>
          <TableHead
            names={[t('delegationSide'), t('capacity'), t('scope'), t('from'), t('until')]}
            last={t('actions', { ns: 'shell' })}
          />
          <Table.Tbody>
            {person.delegations.map((delegation) => (
              <Table.Tr key={delegation.id}>
                <Table.Td>
                  {t(`direction.${delegation.direction}`)} {delegation.otherName}
                </Table.Td>
                <Table.Td>{t(`signs.${delegation.capacity}`, { ns: 'agencies' })}</Table.Td>
                <Table.Td>{delegation.scope}</Table.Td>
                <Table.Td>{dayWords(delegation.from, i18n.language)}</Table.Td>
                <Table.Td>{dayWords(dayBefore(delegation.until), i18n.language)}</Table.Td>
                <Table.Td ta="right">
                  {may && delegation.until > today && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${t('revoke')}: ${delegation.otherName}`}
                      onClick={() => setRevoking(delegation)}
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
      {revoking && (
        <RevokeDelegation
          delegation={revoking}
          name={revoking.direction === 'given' ? revoking.otherName : person.fullName}
          onClose={() => setRevoking(null)}
        />
      )}
      {adding && <Delegate person={person} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
