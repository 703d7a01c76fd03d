import { Button, Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '../../contract/agency-views.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { periodWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { CloseOn } from '../shell/CloseOn.tsx';
import { nextPage } from '../shell/next-page.ts';
import { UnitForm } from './UnitForm.tsx';
import { TableHead } from '../ui/TableHead.tsx';

type Doing = { act: 'add' } | { act: 'rename' | 'close'; unit: UnitView } | null;

/** The units of one's own agency. */
export function UnitList({ mayEdit }: { mayEdit: boolean }) {
  const { t, i18n } = useTranslation(['agencies', 'shell']);
  const [doing, setDoing] = useState<Doing>(null);
  const list = useInfiniteQuery(api.agencies.listUnits.infiniteOptions(nextPage));
  const units = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const add = mayEdit && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setDoing({ act: 'add' })}>
      {t('unitAdd')}
    </Button>
  );
  return (
    <Panel title={t('ownUnits')} actions={add} flush>
      <ListStates list={list} count={units.length} empty={t('unitNone')} awaited={3}>
        <Table>
          <TableHead
            names={[t('unitName'), t('unitShortName'), t('from')]}
            last={mayEdit && t('actions', { ns: 'shell' })}
          />
          <Table.Tbody>
            {units.map((unit) => (
              <Table.Tr key={unit.id}>
                <Table.Td>{unit.name}</Table.Td>
                <Table.Td>{unit.shortName}</Table.Td>
                <Table.Td>{periodWords(unit, i18n.language)}</Table.Td>
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
      </ListStates>
      <ListFoot list={list} shown={units.length} />
      {doing?.act === 'add' && <UnitForm unit={null} onClose={() => setDoing(null)} />}
      {doing?.act === 'rename' && <UnitForm unit={doing.unit} onClose={() => setDoing(null)} />}
      {doing?.act === 'close' && <CloseUnit unit={doing.unit} onClose={() => setDoing(null)} />}
    </Panel>
  );
}

function CloseUnit({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
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
