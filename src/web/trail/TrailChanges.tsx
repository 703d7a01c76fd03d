import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instantWords } from '../ui/day-words.ts';
import { fieldWords, valueWords } from './act-words.ts';
import type { Entry } from './TrailTable.tsx';

/** What one act changed, before and after; restricted content shows only that it changed. */
export function TrailChanges({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation(['trail', 'account']);
  // What was empty and stays so is no change to a reader.
  const changes = entry.changes.filter(
    ({ before, after, restricted }) => restricted || before !== null || after !== null,
  );
  return (
    <>
      {changes.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('changesNone')}
        </Text>
      ) : (
        <Table fz="xs" verticalSpacing={2} aria-label={t('changes')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('field')}</Table.Th>
              <Table.Th>{t('before')}</Table.Th>
              <Table.Th>{t('after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ field, before, after, restricted }) => (
              <Table.Tr key={field}>
                <Table.Td>{fieldWords(t, field)}</Table.Td>
                <Table.Td>
                  {restricted ? (
                    <Text size="xs" fs="italic">
                      {t('restricted')}
                    </Text>
                  ) : (
                    valueWords(t, { field, value: before, language: i18n.language })
                  )}
                </Table.Td>
                <Table.Td>
                  {restricted ? (
                    <Text size="xs" fs="italic">
                      {t('restricted')}
                    </Text>
                  ) : (
                    valueWords(t, { field, value: after, language: i18n.language })
                  )}
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
