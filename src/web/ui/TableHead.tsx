import { Table } from '@mantine/core';
import { HiddenTh } from './HiddenTh.tsx';

type TableHeadProps = {
  names: string[];
  /** Of a last column that holds buttons: said, not shown. */
  last?: string | false;
};

/** The headings of a table. */
export function TableHead({ names, last = false }: TableHeadProps) {
  return (
    <Table.Thead>
      <Table.Tr>
        {names.map((name) => (
          <Table.Th key={name}>{name}</Table.Th>
        ))}
        {last && <HiddenTh words={last} />}
      </Table.Tr>
    </Table.Thead>
  );
}
