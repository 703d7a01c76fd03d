import { Select, Table, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStanding, FulfilmentRow } from '../../contract/fulfilment-views.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { fulfilmentParts, standings } from '../../domain/duty/fulfilment.ts';
import type { FulfilmentPart, Standing } from '../../domain/duty/fulfilment.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useRowWalk } from '../shell/use-row-walk.ts';
import { workWords } from '../text/due-words.ts';
import { periodKeyWords } from '../text/period-words.ts';
import { placeWords } from '../text/place-words.ts';
import { StandingBadge } from '../text/StandingBadge.tsx';
import { weekdayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { TableHead } from '../ui/TableHead.tsx';
import classes from './RegulationDuties.module.css';

type Filters = { standing: Standing | null; part: FulfilmentPart | null };

type RegulationFulfilmentsProps = {
  view: RegulationView;
  duties: DutyStanding[];
  /** Of which duty; empty for all. */
  dutyId: string;
  onDuty: (dutyId: string) => void;
};

/** Every fulfilment under a regulation that concerns one's own agency, the latest due first. */
export function RegulationFulfilments({ view, duties, dutyId, onDuty }: RegulationFulfilmentsProps) {
  const { t } = useTranslation('regulations');
  const [filters, setFilters] = useState<Filters>({ standing: null, part: null });
  const list = useFulfilments(view.id, dutyId, filters);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const box = useRowWalk<HTMLTableElement>(t('carriedTimes'));
  return (
    <div id="cac-lan-thuc-hien" tabIndex={-1}>
      <Panel title={t('carriedTimes')} flush>
        <div className={classes.tools} data-no-print>
          <DutyChoice duties={duties} dutyId={dutyId} onDuty={onDuty} />
          <Choices filters={filters} onChange={setFilters} />
        </div>
        <ListStates list={list} count={rows.length} empty={t('carriedTimesNone')} awaited={4}>
          <Table ref={box}>
            <TableHead
              names={[t('carriedDueDay'), t('carriedWhat'), t('carriedParty'), t('carriedStanding')]}
            />
            <Table.Tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </ListStates>
        <ListFoot list={list} shown={rows.length} />
      </Panel>
    </div>
  );
}

function useFulfilments(regulationId: string, dutyId: string, { standing, part }: Filters) {
  return useInfiniteQuery({
    ...api.duties.listFulfilments.infiniteOptions({
      input: (cursor: string | undefined) => ({
        regulationId,
        ...(dutyId ? { dutyId } : {}),
        ...(standing ? { standing } : {}),
        ...(part ? { part } : {}),
        limit: 50,
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
}

function Row({ row }: { row: FulfilmentRow }) {
  const { t, i18n } = useTranslation('text');
  const which = row.occasion ?? periodKeyWords(row.key, i18n.language);
  return (
    <Table.Tr>
      <Table.Td>{weekdayWords(row.dueOn, i18n.language)}</Table.Td>
      <Table.Td miw={220}>
        <RouteLink to="/lan-thuc-hien/$fulfilmentId" params={{ fulfilmentId: row.id }} data-walk>
          {workWords(row)}
        </RouteLink>
        <Text size="xs" c="dimmed">
          {[placeWords(t, row.eId, i18n.language), which].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>{row.obliged.shortName}</Table.Td>
      <Table.Td>
        <StandingBadge standing={row.standing} />
      </Table.Td>
    </Table.Tr>
  );
}

type DutyChoiceProps = Pick<RegulationFulfilmentsProps, 'duties' | 'dutyId' | 'onDuty'>;

function DutyChoice({ duties, dutyId, onDuty }: DutyChoiceProps) {
  const { t, i18n } = useTranslation('regulations');
  const { t: text } = useTranslation('text');
  const words = ({ reading }: DutyStanding) =>
    [placeWords(text, reading.eId, i18n.language), workWords(reading)].join(': ');
  return (
    <Select
      label={t('carriedDuty')}
      placeholder={t('carriedAll')}
      data={duties.map((duty) => ({ value: duty.dutyId, label: words(duty) }))}
      value={dutyId || null}
      onChange={(chosen) => onDuty(chosen ?? '')}
      searchable
      clearable
      w={300}
    />
  );
}

function Choices({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t } = useTranslation(['regulations', 'duties', 'shell']);
  const any = t('any', { ns: 'shell' });
  const parts = { obliged: t('carriedByUs'), owed: t('carriedByOthers') };
  return (
    <>
      <Select
        label={t('carriedStanding')}
        placeholder={any}
        data={standings.map((value) => ({ value, label: t(`standing.${value}`, { ns: 'duties' }) }))}
        value={filters.standing}
        onChange={(standing) => onChange({ ...filters, standing })}
        clearable
        w={170}
      />
      <Select
        label={t('carriedParty')}
        placeholder={any}
        data={fulfilmentParts.map((value) => ({ value, label: parts[value] }))}
        value={filters.part}
        onChange={(part) => onChange({ ...filters, part })}
        clearable
        w={150}
      />
    </>
  );
}
