import { Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../contract/registers.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { dayWords } from '../ui/day-words.ts';

type Words = { t: TFunction<'requests'>; day: (value: string | null) => string };
type Cell = (row: RegisterRow, words: Words) => ReactNode;

const blank: Cell = () => '';
const title: Cell = (row, { t }) =>
  row.kind === null ? (
    t('register.hidden')
  ) : (
    <RouteLink to="/yeu-cau/$requestId" params={{ requestId: row.requestId }}>
      {t(`kind.${row.kind}`)}: {row.title}
    </RouteLink>
  );
const symbol: Cell = ({ symbol: own }) => own;
const authors: Cell = (row) => row.authors;
const enteredOn: Cell = (row, { day }) => day(row.enteredOn);
const documentOn: Cell = (row, { day }) => day(row.documentOn);
const number: Cell = (row) => row.number;
const receivedBy: Cell = (row) => row.receivedBy;
const files: Cell = (row, { t }) => (row.files > 0 ? t('register.fileCount', { count: row.files }) : '');

/** The columns of the three registers; those of NĐ 30/2020, Phụ lục IV that are filled by hand stay empty. */
const columns = {
  in: [
    ['dayIn', enteredOn],
    ['numberIn', number],
    ['author', authors],
    ['symbol', symbol],
    ['documentDay', documentOn],
    ['title', title],
    ['receiver', receivedBy],
    ['deliveredOn', blank],
    ['signature', blank],
    ['note', files],
  ],
  out: [
    ['numberOut', (row, words) => symbol(row, words) ?? row.number],
    ['dayOut', documentOn],
    ['title', title],
    ['signer', blank],
    ['addressees', authors],
    ['keeper', receivedBy],
    ['copies', blank],
    ['note', files],
  ],
  requests: [
    ['number', number],
    ['enteredOn', enteredOn],
    ['author', authors],
    ['title', title],
    ['dueOn', (row, { day }) => day(row.dueOn)],
    ['result', (row) => row.result],
    ['answeredOn', (row, { day }) => day(row.answeredOn)],
    ['files', files],
  ],
} as const satisfies Record<string, readonly (readonly [string, Cell])[]>;

/** The lines of a register in its columns. */
export function RegisterTable({ register, rows }: { register: keyof typeof columns; rows: RegisterRow[] }) {
  const { t, i18n } = useTranslation('requests');
  const words: Words = { t, day: (value) => (value ? dayWords(value, i18n.language) : '') };
  return (
    <Table withColumnBorders>
      <Table.Thead>
        <Table.Tr>
          {columns[register].map(([name]) => (
            <Table.Th key={name}>{t(`register.columns.${name}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.number}-${row.requestId}-${row.messageId ?? ''}`}>
            {columns[register].map(([name, cell]) => (
              <Table.Td key={name}>{cell(row, words)}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
