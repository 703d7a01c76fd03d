import { Badge, Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionView as Position } from '../../contract/agencies.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { CloseOn } from '../shell/CloseOn.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PositionForm } from './PositionForm.tsx';
import { HiddenTh } from '../ui/HiddenTh.tsx';

/** The positions of one's own agency. */
export function PositionList({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation(['agencies', 'shell']);
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<Position | null>(null);
  const list = useInfiniteQuery(
    api.agencies.listPositions.infiniteOptions({ input: nextPage.input, ...nextPage.paging }),
  );
  const positions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const add = mayEdit && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('positionAdd')}
    </Button>
  );
  return (
    <Panel title={t('ownPositions')} actions={add} flush>
      {list.isPending && <SkeletonRows rows={4} label={t('loading', { ns: 'shell' })} />}
      {list.error && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.data && positions.length === 0 && <Nothing title={t('positionNone')} />}
      {positions.length > 0 && <PositionTable positions={positions} onClose={mayEdit ? setClosing : null} />}
      <ListFoot
        shown={positions.length}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {adding && <PositionForm onClose={() => setAdding(false)} />}
      {closing && (
        <CloseOn
          title={`${t('positionClose')}: ${closing.title}`}
          done={t('positionClosed')}
          act={api.agencies.closePosition.mutationOptions({ context: { version: closing.version } })}
          input={(until) => ({ positionId: closing.id, until })}
          onClose={() => setClosing(null)}
        />
      )}
    </Panel>
  );
}

function PositionTable({
  positions,
  onClose,
}: {
  positions: Position[];
  onClose: ((position: Position) => void) | null;
}) {
  const { t, i18n } = useTranslation(['agencies', 'shell']);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('position')}</Table.Th>
          <Table.Th>{t('positionUnit')}</Table.Th>
          <Table.Th>{t('positionSigns')}</Table.Th>
          <Table.Th>{t('from')}</Table.Th>
          {onClose && <HiddenTh words={t('actions', { ns: 'shell' })} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {positions.map((position) => (
          <Table.Tr key={position.id}>
            <Table.Td>
              {position.title} {position.head && <Badge color="lacquer">{t('positionHead')}</Badge>}
            </Table.Td>
            <Table.Td>{position.unitName}</Table.Td>
            <Table.Td>{position.signsAs && t(`signs.${position.signsAs}`)}</Table.Td>
            <Table.Td>
              {[position.from, position.until]
                .flatMap((day) => (day ? [dayWords(day, i18n.language)] : []))
                .join(' – ')}
            </Table.Td>
            {onClose && (
              <Table.Td ta="right">
                {position.until === null && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${t('positionClose')}: ${position.title}`}
                    onClick={() => onClose(position)}
                  >
                    {t('end')}
                  </Button>
                )}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
