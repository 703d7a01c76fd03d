import { Badge, List, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../contract/person-views.ts';
import type { Role } from '../../domain/person/role.ts';
import { dayWords } from '../ui/day-words.ts';
import { TableHead } from '../ui/TableHead.tsx';

/** The lines of a CSV as they were read (their roles are ours, the server leaves out others), each with what has to be mended in it. */
export function ImportLines({ lines }: { lines: ImportLine[] }) {
  const { t, i18n } = useTranslation(['people', 'account']);
  return (
    <Table>
      <TableHead
        names={[
          t('importLine'),
          t('importProblems'),
          t('fullName'),
          t('email'),
          t('position'),
          t('unit'),
          t('roles'),
          t('from'),
        ]}
      />
      <Table.Tbody>
        {lines.map(({ line, problems, ...row }) => (
          <Table.Tr key={line} {...(problems.length > 0 ? { bg: 'var(--lt-lacquer-soft)' } : {})}>
            <Table.Td>{line}</Table.Td>
            <Table.Td miw={220}>
              {problems.length === 0 ? (
                <Badge color="leaf">{t('importFine')}</Badge>
              ) : (
                <List size="xs" c="var(--lt-lacquer)">
                  {problems.map(({ column, message }) => (
                    <List.Item key={column + message}>{message}</List.Item>
                  ))}
                </List>
              )}
            </Table.Td>
            <Table.Td>{row.fullName}</Table.Td>
            <Table.Td>{row.email}</Table.Td>
            <Table.Td>{row.positionTitle}</Table.Td>
            <Table.Td>{row.unitName}</Table.Td>
            <Table.Td>
              {problems.some(({ column }) => column === 'vai_tro')
                ? row.rolesWritten
                : row.roles.map((role) => t(`role.${role as Role}`, { ns: 'account' })).join(', ')}
            </Table.Td>
            <Table.Td>{/^\d{4}-/u.test(row.from) ? dayWords(row.from, i18n.language) : row.from}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
