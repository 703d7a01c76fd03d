import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrailEntry } from '../../contract/trail.ts';
import { instantWords } from '../ui/day-words.ts';
import { TableHead } from '../ui/TableHead.tsx';
import { fieldWords, valueWords } from './act-words.ts';

/** What one act changed, before and after; restricted content shows only that it changed. */
export function TrailChanges({ entry }: { entry: TrailEntry }) {
  const { t, i18n } = useTranslation(['trail', 'account']);
  // What was empty and stays so is no change to a reader.
  const changes = entry.changes.filter(({ before, after, restricted }) => restricted || before || after);
  return (
    <>
      {changes.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('changesNone')}
        </Text>
      ) : (
        <Table fz="xs" verticalSpacing={2} aria-label={t('changes')}>
          <TableHead names={[t('field'), t('before'), t('after')]} />
          <Table.Tbody>
            {changes.map((change) => (
              <Table.Tr key={change.field}>
                <Table.Td>{fieldWords(t, change.field)}</Table.Td>
                <Table.Td>
                  <Value change={change} value={change.before} />
                </Table.Td>
                <Table.Td>
                  <Value change={change} value={change.after} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {t('recorded', { time: instantWords(entry.recordedAt, i18n.language) })}
        {entry.requestId && ` · ${t('request')}: ${entry.requestId}`}
      </Text>
    </>
  );
}

type ValueProps = { change: TrailEntry['changes'][number]; value: string | null };

function Value({ change: { field, restricted }, value }: ValueProps) {
  const { t, i18n } = useTranslation(['trail', 'account']);
  if (!restricted) return valueWords(t, { field, value, language: i18n.language });
  return (
    <Text size="xs" fs="italic">
      {t('restricted')}
    </Text>
  );
}
