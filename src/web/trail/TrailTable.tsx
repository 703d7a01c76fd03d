import { ActionIcon, Table, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrailEntry } from '../../contract/trail.ts';
import { instantWords } from '../ui/day-words.ts';
import { actWords } from './act-words.ts';
import { TrailChanges } from './TrailChanges.tsx';
import { HiddenTh } from '../ui/HiddenTh.tsx';

/** The entries of the trail; each opens to what changed. */
export function TrailTable({ entries }: { entries: TrailEntry[] }) {
  const { t, i18n } = useTranslation('trail');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (id: string) => setOpen((before) => before.symmetricDifference(new Set([id])));
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <HiddenTh words={t('details')} />
          <Table.Th>{t('when')}</Table.Th>
          <Table.Th>{t('what')}</Table.Th>
          <Table.Th>{t('subject')}</Table.Th>
          <Table.Th>{t('who')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Fragment key={entry.id}>
            <Table.Tr>
              <Table.Td>
                <ActionIcon
                  size={22}
                  data-no-print
                  aria-expanded={open.has(entry.id)}
                  aria-label={t('detailsOf', { what: `${actWords(t, entry.act)} ${entry.subjectLabel}` })}
                  onClick={() => turn(entry.id)}
                >
                  {open.has(entry.id) ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
                </ActionIcon>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {instantWords(entry.businessAt, i18n.language)}
              </Table.Td>
              <Table.Td title={entry.act} style={{ whiteSpace: 'nowrap' }}>
                {actWords(t, entry.act)}
              </Table.Td>
              <Table.Td>{entry.subjectLabel.replace(' → ', ` ${t('onTo')} `)}</Table.Td>
              <Table.Td>
                {entry.personName ?? t('system')}
                <Text size="xs" c="dimmed">
                  {[entry.positionTitle, entry.agencyName].filter(Boolean).join(', ')}
                </Text>
                {entry.throughKey !== null && (
                  <Text size="xs" c="dimmed">
                    {t('throughKey', { name: entry.throughKey })}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
            {open.has(entry.id) && (
              <Table.Tr bg="var(--lt-sunken)">
                <Table.Td />
                <Table.Td colSpan={4}>
                  <TrailChanges entry={entry} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}
