import { Badge, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayWords, weekdayWords } from '../ui/day-words.ts';
import { TableHead } from '../ui/TableHead.tsx';
import { rowKinds } from './day-rows.ts';
import type { Days, RowKind } from './day-rows.ts';

const colors: Record<RowKind, string> = { off: 'gray', worked: 'ink', morning: 'brass', afternoon: 'brass' };

/** The days of a year that are not as their weekday is, in their order. */
export function DayTable({ days }: { days: Days }) {
  const { t, i18n } = useTranslation('calendar');
  const instead = (day: string | null) => (day ? t('insteadOf', { day: dayWords(day, i18n.language) }) : '');
  const rows = [
    ...days.daysOff.map(({ day, why }) => ({ day, kind: rowKinds[0], words: t(`why.${why}`) })),
    ...days.workedDays.map(({ day, insteadOf }) => ({ day, kind: rowKinds[1], words: instead(insteadOf) })),
    ...days.halfDays.map(({ day, half }) => ({ day, kind: half, words: '' })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <Table mt="xs">
      <TableHead names={[t('day'), t('kind'), t('because')]} />
      <Table.Tbody>
        {rows.map(({ day, kind, words }) => (
          <Table.Tr key={day}>
            <Table.Td>{weekdayWords(day, i18n.language)}</Table.Td>
            <Table.Td>
              <Badge color={colors[kind]}>{t(`kinds.${kind}`)}</Badge>
            </Table.Td>
            <Table.Td>{words}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
