import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pastColumns } from '../../domain/past-exchange/past-row.ts';
import type { call } from '../shell/call.ts';
import { Panel } from '../ui/Panel.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import { dayWords } from '../ui/day-words.ts';

type Seen = Awaited<ReturnType<typeof call.pastExchange.previewPastExchange>>;
type PastCheckProps = { seen: Seen; stale: boolean; pending: boolean; onBring: () => void };

const faultsAtOnce = 200;
const days = new Set<string>(['sentOn', 'dueOn', 'answeredOn', 'decisionDate']);

/** What is wrong line by line, and what would be brought in; all or none. */
export function PastCheck({ seen, stale, pending, onBring }: PastCheckProps) {
  const { t } = useTranslation('pastExchange');
  const { good, faults } = seen;
  return (
    <>
      <Panel
        flush
        title={
          <Group gap="xs">
            {t('check')}
            <Badge color="leaf">{t('good', { count: good })}</Badge>
            <Badge color={faults.length > 0 ? 'lacquer' : 'gray'}>{t('bad', { count: faults.length })}</Badge>
          </Group>
        }
        actions={
          <Button disabled={stale || faults.length > 0 || good === 0} loading={pending} onClick={onBring}>
            {t('do', { count: good })}
          </Button>
        }
      >
        {faults.length === 0 ? (
          <Text p="md" c="dimmed">
            {t('noFaults')}
          </Text>
        ) : (
          <Faults faults={faults} />
        )}
      </Panel>
      {seen.rows.length > 0 && <Rows rows={seen.rows} />}
    </>
  );
}

function Faults({ faults }: { faults: Seen['faults'] }) {
  const { t, i18n } = useTranslation('pastExchange');
  return (
    <>
      <Table>
        <TableHead names={[t('row'), t('columns'), t('fault')]} />
        <Table.Tbody>
          {faults.slice(0, faultsAtOnce).map(({ row, column, vi, en }) => (
            <Table.Tr key={`${row} ${column} ${vi}`}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{column === null ? '' : t(`column.${column}`)}</Table.Td>
              <Table.Td>{i18n.language === 'vi' ? vi : en}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {faults.length > faultsAtOnce && (
        <Text p="md" size="sm" c="dimmed">
          {t('faultsShown', { n: faultsAtOnce })}
        </Text>
      )}
    </>
  );
}

function Rows({ rows }: { rows: Seen['rows'] }) {
  const { t, i18n } = useTranslation(['pastExchange', 'requests']);
  const used = pastColumns.filter((column) => rows.some(({ values }) => values[column] !== undefined));
  const shown = (column: (typeof pastColumns)[number], value: string) => {
    if (days.has(column)) return dayWords(value, i18n.language);
    if (column === 'kind' || column === 'medium' || column === 'outcome')
      return t(`${column}.${value}` as 'kind.notice', { ns: 'requests', defaultValue: value });
    return value;
  };
  return (
    <Panel title={t('preview')} flush>
      <Table>
        <TableHead names={[t('row'), ...used.map((column) => t(`column.${column}`))]} />
        <Table.Tbody>
          {rows.map(({ row, values }) => (
            <Table.Tr key={row}>
              <Table.Td>{row}</Table.Td>
              {used.map((column) => (
                <Table.Td key={column}>{shown(column, values[column] ?? '')}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
