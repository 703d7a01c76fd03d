import { Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookHost } from '../../contract/webhooks.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { nextPage } from '../shell/next-page.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Panel } from '../ui/Panel.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import { AddHost } from './AddHost.tsx';
import { DropHost } from './DropHost.tsx';

/** The places to which this installation may send messages, for who operates it. */
export function HostPanel() {
  const { t } = useTranslation('apiAccess');
  const list = useInfiniteQuery(api.webhooks.listWebhookHosts.infiniteOptions(nextPage));
  const hosts = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<WebhookHost | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('addHost')}
    </Button>
  );
  return (
    <Panel title={t('hosts')} lead={t('hostsLead')} actions={add} flush>
      <ListStates
        list={list}
        count={hosts.length}
        empty={<Nothing title={t('noHosts')}>{t('noHostsLead')}</Nothing>}
        awaited={3}
      >
        <HostTable hosts={hosts} onDrop={setDropping} />
      </ListStates>
      <ListFoot list={list} shown={hosts.length} />
      {adding && <AddHost onClose={() => setAdding(false)} />}
      {dropping && <DropHost host={dropping} onClose={() => setDropping(null)} />}
    </Panel>
  );
}

function HostTable({ hosts, onDrop }: { hosts: WebhookHost[]; onDrop: (host: WebhookHost) => void }) {
  const { t } = useTranslation(['apiAccess', 'shell']);
  return (
    <Table>
      <TableHead names={[t('origin'), t('network')]} last={t('actions', { ns: 'shell' })} />
      <Table.Tbody>
        {hosts.map((host) => (
          <Table.Tr key={host.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{host.origin}</Table.Td>
            <Table.Td>{t(host.internal ? 'internalYes' : 'internalNo')}</Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('dropHostOf', { origin: host.origin })}
                onClick={() => onDrop(host)}
              >
                {t('drop')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
