import { Badge, Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionView } from '../../contract/agency-views.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { periodWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { CloseOn } from '../shell/CloseOn.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PositionForm } from './PositionForm.tsx';
import { TableHead } from '../ui/TableHead.tsx';

/** The positions of one's own agency. */
export function PositionList({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation('agencies');
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<PositionView | null>(null);
  const list = useInfiniteQuery(api.agencies.listPositions.infiniteOptions(nextPage));
  const positions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const add = mayEdit && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('positionAdd')}
    </Button>
  );
  return (
    <Panel title={t('ownPositions')} actions={add} flush>
      <ListStates list={list} count={positions.length} empty={t('positionNone')} awaited={4}>
        <PositionTable positions={positions} onClose={mayEdit ? setClosing : null} />
      </ListStates>
      <ListFoot list={list} shown={positions.length} />
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
  positions: PositionView[];
  onClose: ((position: PositionView) => void) | null;
}) {
  const { t, i18n } = useTranslation(['agencies', 'shell']);
  return (
    <Table>
      <TableHead
        names={[t('position'), t('positionUnit'), t('positionSigns'), t('from')]}
        last={onClose !== null && t('actions', { ns: 'shell' })}
      />
      <Table.Tbody>
        {positions.map((position) => (
          <Table.Tr key={position.id}>
            <Table.Td>
              {position.title} {position.head && <Badge color="lacquer">{t('positionHead')}</Badge>}
            </Table.Td>
            <Table.Td>{position.unitName}</Table.Td>
            <Table.Td>{position.signsAs && t(`signs.${position.signsAs}`)}</Table.Td>
            <Table.Td>{periodWords(position, i18n.language)}</Table.Td>
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
