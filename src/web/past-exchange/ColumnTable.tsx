import { Group, NumberInput, Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pastColumns } from '../../domain/past-exchange/past-row.ts';
import type { PastColumn } from '../../domain/past-exchange/past-row.ts';
import classes from './PastExchangePage.module.css';
import type { Mapping, PastSheet } from './use-past-table.ts';

type ColumnTableProps = {
  sheets: PastSheet[];
  sheet: PastSheet;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  onSheet: (at: number) => void;
};

/** The first rows of a sheet under the choice of what each column is. */
export function ColumnTable({ sheets, sheet, mapping, onMapping, onSheet }: ColumnTableProps) {
  const { t } = useTranslation('pastExchange');
  const width = Math.max(...sheet.sample.map((row) => row.length), 0);
  const named = (at: number) => pastColumns.find((column) => mapping.columns[column] === at) ?? null;
  const name = (at: number, column: PastColumn | null) => {
    const columns = { ...mapping.columns };
    for (const other of pastColumns) if (columns[other] === at) columns[other] = null;
    onMapping({ ...mapping, columns: column === null ? columns : { ...columns, [column]: at } });
  };
  const choices = pastColumns.map((column) => ({ value: column, label: t(`column.${column}`) }));
  return (
    <>
      <Group className={classes.sheet} align="end">
        {sheets.length > 1 && (
          <Select
            label={t('sheet')}
            data={sheets.map((one, at) => ({ value: String(at), label: one.name }))}
            value={String(mapping.sheet)}
            onChange={(at) => at !== null && onSheet(Number(at))}
            allowDeselect={false}
          />
        )}
        <NumberInput
          label={t('headerRow')}
          w={130}
          min={1}
          max={Math.min(sheet.rows, 100)}
          value={mapping.headerRow + 1}
          onChange={(row) =>
            typeof row === 'number' && row >= 1 && onMapping({ ...mapping, headerRow: row - 1 })
          }
        />
      </Group>
      <Table className={classes.sample} aria-label={t('sample')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('row')}</Table.Th>
            {[...Array(width).keys()].map((at) => (
              <Table.Th key={at} scope="col" miw={150}>
                <Select
                  size="xs"
                  aria-label={t('columnOf', { n: at + 1 })}
                  placeholder={t('unused')}
                  data={choices}
                  value={named(at)}
                  onChange={(column) => name(at, pastColumns.find((one) => one === column) ?? null)}
                  clearable
                  searchable
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.sample.map((row, at) => (
            <Table.Tr
              key={at}
              data-heading={at === mapping.headerRow || undefined}
              data-above={at < mapping.headerRow || undefined}
            >
              <Table.Td>{at + 1}</Table.Td>
              {[...Array(width).keys()].map((column) => (
                <Table.Td key={column}>
                  <Text size="xs" lineClamp={2}>
                    {row[column]}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
