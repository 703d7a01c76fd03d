import { Button, Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { CloseOn } from '../shell/CloseOn.tsx';
import { nextPage } from '../shell/next-page.ts';
import { UnitForm } from './UnitForm.tsx';
import type { Unit } from './UnitForm.tsx';
import { HiddenTh } from '../ui/HiddenTh.tsx';

type Doing = { act: 'add' } | { act: 'rename' | 'close'; unit: Unit } | null;

/** The units of one's own agency. */
export function UnitList({ mayEdit }: { mayEdit: boolean }) {
  const { t, i18n } = useTranslation(['agencies', 'shell']);
  const [doing, setDoing] = useState<Doing>(null);
  const list = useInfiniteQuery(
    api.agencies.listUnits.infiniteOptions({ input: nextPage.input, ...nextPage.paging }),
  );
  const units = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const add = mayEdit && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setDoing({ act: 'add' })}>
      {t('unitAdd')}
    </Button>
  );
  return (
    <Panel title={t('ownUnits')} actions={add} flush>
      {list.isPending && <SkeletonRows rows={3} label={t('loading', { ns: 'shell' })} />}
      {list.error && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.data && units.length === 0 && <Nothing title={t('unitNone')} />}
      {units.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('unitName')}</Table.Th>
              <Table.Th>{t('unitShortName')}</Table.Th>
              <Table.Th>{t('from')}</Table.Th>
              {mayEdit && <HiddenTh words={t('actions', { ns: 'shell' })} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {units.map((unit) => (
              <Table.Tr key={unit.id}>
                <Table.Td>{unit.name}</Table.Td>
                <Table.Td>{unit.shortName}</Table.Td>
                <Table.Td>
                  {[unit.from, unit.until]
                    .flatMap((day) => (day ? [dayWords(day, i18n.language)] : []))
                    .join(' – ')}
                </Table.Td>
                {mayEdit && (
                  <Table.Td>
                    {unit.until === null && (
                      <Group gap={4} justify="flex-end" wrap="nowrap">
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`${t('unitRename')}: ${unit.name}`}
                          onClick={() => setDoing({ act: 'rename', unit })}
                        >
                          {t('rename')}
                        </Button>
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`${t('unitClose')}: ${unit.name}`}
                          onClick={() => setDoing({ act: 'close', unit })}
                        >
                          {t('end')}
                        </Button>
                      </Group>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ListFoot
        shown={units.length}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {doing?.act === 'add' && <UnitForm unit={null} onClose={() => setDoing(null)} />}
      {doing?.act === 'rename' && <UnitForm unit={doing.unit} onClose={() => setDoing(null)} />}
      {doing?.act === 'close' && <CloseUnit unit={doing.unit} onClose={() => setDoing(null)} />}
    </Panel>
  );
}

function CloseUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation('agencies');
  return (
    <CloseOn
      title={`${t('unitClose')}: ${unit.name}`}
      done={t('unitClosed')}
      act={api.agencies.closeUnit.mutationOptions({ context: { version: unit.version } })}
      input={(until) => ({ unitId: unit.id, until })}
      onClose={onClose}
    />
  );
}
