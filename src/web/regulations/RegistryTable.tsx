import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ref } from 'react';
import type { RegulationRow } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { dayWords } from '../ui/day-words.ts';
import { PartyNames } from './PartyNames.tsx';
import classes from './RegistryTable.module.css';
import { StateBadge } from './StateBadge.tsx';
import { titleWords } from '../../domain/regulation/title-words.ts';

type RegistryTableProps = { rows: RegulationRow[]; on?: string | undefined; ref?: Ref<HTMLTableElement> };

/** Regulations in rows; in a narrow window everything about one stands under its title. */
export function RegistryTable({ rows, on, ref }: RegistryTableProps) {
  const { t } = useTranslation('regulations');
  return (
    <Table highlightOnHover ref={ref} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('name')}</Table.Th>
          <Table.Th className={classes.wide}>{t('kindLabel')}</Table.Th>
          <Table.Th className={classes.wide}>{t('parties')}</Table.Th>
          <Table.Th className={classes.wide}>{t('signed')}</Table.Th>
          <Table.Th className={classes.wide}>{t('effect')}</Table.Th>
          <Table.Th className={classes.wide}>{t('stateLabel')}</Table.Th>
          <Table.Th className={classes.wide}>{t('activity')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <RegistryRow key={row.id} row={row} on={on} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RegistryRow({ row, on }: { row: RegulationRow; on: string | undefined }) {
  const { t, i18n } = useTranslation('regulations');
  const day = (value: string | null) => value && dayWords(value, i18n.language);
  return (
    <Table.Tr className={classes.row}>
      <Table.Td className={classes.title}>
        <RouteLink
          to="/quy-che/$regulationId"
          params={{ regulationId: row.id }}
          search={on ? { ngay: on } : {}}
          data-walk
          className={classes.name}
        >
          {titleWords(row)}
        </RouteLink>
        <Text size="xs" c="dimmed" component="div">
          {[row.symbol, ...row.aliases].filter(Boolean).join(' · ')}
        </Text>
        <div className={classes.narrow}>
          <StateBadge state={row.state} /> <Below row={row} /> <Accepted row={row} />
          <Text size="xs" component="div">
            <PartyNames parties={row.parties} />
          </Text>
          <Text size="xs" c="dimmed" component="div">
            {row.signedOn && `${t('signed')}: ${day(row.signedOn)}`}
          </Text>
        </div>
      </Table.Td>
      <Table.Td className={`${classes.wide} ${classes.short}`}>{t(`kind.${row.kind}`)}</Table.Td>
      <Table.Td className={`${classes.wide} ${classes.parties}`}>
        <PartyNames parties={row.parties} />
      </Table.Td>
      <Table.Td className={`${classes.wide} ${classes.short}`}>{day(row.signedOn)}</Table.Td>
      <Table.Td className={`${classes.wide} ${classes.short}`}>
        {day(row.effectFrom)}
        <Text size="xs" c="dimmed" component="div">
          {row.effectTo && t('until', { ns: 'shell' })} {day(row.effectTo)}
        </Text>
      </Table.Td>
      <Table.Td className={classes.wide}>
        <StateBadge state={row.state} />
        <div>
          <Below row={row} /> <Accepted row={row} />
        </div>
      </Table.Td>
      <Table.Td className={`${classes.wide} ${classes.short}`}>{day(row.lastActivityOn)}</Table.Td>
    </Table.Tr>
  );
}

/** One's own agency is no participant, but stands below one. */
function Below({ row: { below } }: { row: RegulationRow }) {
  const { t } = useTranslation('regulations');
  if (!below) return null;
  return (
    <Text size="xs" c="dimmed" component="span">
      {t('below')}
    </Text>
  );
}

/** How many have accepted, as long as not all have. */
function Accepted({ row: { accepted, parties } }: { row: RegulationRow }) {
  const { t } = useTranslation('regulations');
  if (accepted >= parties.length) return null;
  return (
    <Text size="xs" c="dimmed" component="span">
      {t('acceptedOf', { n: accepted, count: parties.length })}
    </Text>
  );
}
