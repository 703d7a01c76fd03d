import { Badge, Button, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { instantWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { TableHead } from '../ui/TableHead.tsx';

/** One's own sessions; each can be ended, this one by signing out. */
export function SessionList() {
  const { t, i18n } = useTranslation(['account', 'shell']);
  const sessions = useQuery(api.session.listSessions.queryOptions());
  const { endOne, endOthers } = useEndSessions();
  const items = sessions.data?.items ?? [];
  const others = items.some(({ current }) => !current);
  const button = others && (
    <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
      {t('sessionsEndOthers')}
    </Button>
  );
  const failure = sessions.error ?? endOne.error ?? endOthers.error;
  return (
    <Panel title={t('sessions')} lead={t('sessionsLead')} actions={button} flush>
      {failure && <ProblemAlert error={failure} retry={() => void sessions.refetch()} />}
      {sessions.isPending && <SkeletonRows rows={2} label={t('loading', { ns: 'shell' })} />}
      {items.length > 0 && (
        <Table>
          <TableHead
            names={[t('sessionDevice'), t('sessionAddress'), t('sessionStarted'), t('sessionSeen')]}
            last={t('sessionEnd')}
          />
          <Table.Tbody>
            {items.map(({ id, current, device, address, startedAt, lastSeenAt }) => (
              <Table.Tr key={id}>
                <Table.Td>{device}</Table.Td>
                <Table.Td>{address}</Table.Td>
                <Table.Td>{instantWords(startedAt, i18n.language)}</Table.Td>
                <Table.Td>{instantWords(lastSeenAt, i18n.language)}</Table.Td>
                <Table.Td ta="right">
                  {current ? (
                    <Badge color="leaf">{t('sessionCurrent')}</Badge>
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('sessionEndOf', { device })}
                      onClick={() => endOne.mutate({ sessionId: id })}
                    >
                      {t('sessionEnd')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

function useEndSessions() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: api.session.listSessions.key() });
  const endOne = useMutation({ ...api.session.endSession.mutationOptions(), onSuccess });
  const endOthers = useMutation({ ...api.session.endOtherSessions.mutationOptions(), onSuccess });
  return { endOne, endOthers };
}
