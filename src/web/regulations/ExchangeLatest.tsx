import { Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { placeWords } from '../text/place-words.ts';
import { RequestStanding } from '../text/RequestStanding.tsx';
import { kindWords } from '../text/request-words.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { TableHead } from '../ui/TableHead.tsx';

/** What was asked and told last under a regulation, both ways; the boxes have the rest. */
export function ExchangeLatest({ regulationId }: { regulationId: string }) {
  const { t } = useTranslation('requests');
  const list = useQuery(api.requests.listRequests.queryOptions({ input: { regulationId, limit: 10 } }));
  const rows = list.data?.items ?? [];
  const all = { quyche: regulationId, hang: 'all' };
  return (
    <Panel
      title={t('exchange.latest')}
      actions={
        <>
          <RouteLink to="/yeu-cau" search={all} size="sm">
            {t('box.to')}
          </RouteLink>
          <RouteLink to="/yeu-cau" search={{ ...all, hop: 'di' }} size="sm">
            {t('box.from')}
          </RouteLink>
          <ButtonLink
            to="/yeu-cau/soan"
            search={{ quyche: regulationId }}
            variant="default"
            size="compact-sm"
          >
            {t('box.write')}
          </ButtonLink>
        </>
      }
      flush
    >
      <ListStates
        list={{ ...list, ...unpaged }}
        count={rows.length}
        awaited={4}
        empty={t('exchange.latestNone')}
      >
        <Table>
          <TableHead
            names={[
              t('register.columns.enteredOn'),
              t('compose.title'),
              t('box.counterpart'),
              t('draft.stateLabel'),
            ]}
          />
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={`${row.id} ${row.part}`} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </ListStates>
    </Panel>
  );
}

const unpaged = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined };

function Row({ row }: { row: RequestRow }) {
  const { t, i18n } = useTranslation('requests');
  const { t: text } = useTranslation('text');
  const name = row.counterparts[0]?.shortName ?? '';
  const names = row.counterpartCount > 1 ? t('box.toMany', { name, count: row.counterpartCount - 1 }) : name;
  return (
    <Table.Tr>
      <Table.Td>{dayWords(row.sentOn, i18n.language)}</Table.Td>
      <Table.Td miw={220}>
        <RouteLink to="/yeu-cau/$requestId" params={{ requestId: row.id }}>
          {row.title}
        </RouteLink>
        <Text size="xs" c="dimmed">
          {[kindWords(t, row), placeWords(text, row.eId, i18n.language)].join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>{t(row.part === 'to' ? 'box.fromAgency' : 'box.toAgency', { name: names })}</Table.Td>
      <Table.Td>
        <Group gap={6}>
          <RequestStanding standing={row.standing} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
