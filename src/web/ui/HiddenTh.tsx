import { Table, VisuallyHidden } from '@mantine/core';

/** The heading of a column of buttons: said, not shown. */
export function HiddenTh({ words }: { words: string }) {
  return (
    <Table.Th w={1}>
      <VisuallyHidden>{words}</VisuallyHidden>
    </Table.Th>
  );
}
