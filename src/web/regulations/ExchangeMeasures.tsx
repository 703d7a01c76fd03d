import { Table, VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import type { call } from '../shell/call.ts';
import { DayFilter } from '../shell/DayFilter.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import type { RequestAddress } from '../shell/request-address.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { outcomeWords } from '../text/request-words.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './RegulationExchange.module.css';

type Measures = Awaited<ReturnType<typeof call.requests.measureExchange>>;
type Pair = Measures['items'][number];
type Days = { from?: string | undefined; to?: string | undefined };

/** Of one's own agency and each party: what was asked, answered, in time. Each figure opens the list that it counts. */
export function ExchangeMeasures({ regulationId }: { regulationId: string }) {
  const { t, i18n } = useTranslation('requests');
  const [{ from, to }, setDays] = useState<Days>({});
  const measures = useQuery({
    ...api.requests.measureExchange.queryOptions({
      input: { regulationId, ...(from ? { from } : {}), ...(to ? { to } : {}) },
    }),
    placeholderData: keepPreviousData,
  });
  const day = (value: string) => dayWords(value, i18n.language);
  const items = measures.data?.items ?? [];
  const lead = measures.data && {
    from: day(measures.data.from),
    to: day(measures.data.to),
  };
  return (
    <Panel title={t('exchange.title')} lead={lead && t('exchange.lead', lead)} flush>
      <div className={classes.days} data-no-print>
        <DayFilter
          label={t('exchange.from')}
          value={from}
          onChange={(chosen) => setDays({ from: chosen, to })}
        />
        <DayFilter label={t('exchange.to')} value={to} onChange={(chosen) => setDays({ from, to: chosen })} />
      </div>
      <ListStates
        list={{ ...measures, ...unpaged }}
        count={items.length}
        awaited={3}
        empty={t('exchange.none')}
      >
        <PairTable
          items={items}
          search={{
            quyche: regulationId,
            hang: 'all',
            ...(measures.data && { tu: measures.data.from, den: measures.data.to }),
          }}
        />
      </ListStates>
    </Panel>
  );
}

const unpaged = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined };

function PairTable({ items, search }: { items: Pair[]; search: RequestAddress }) {
  const { t } = useTranslation('requests');
  const figures = ['asked', 'answered', 'onTime', 'median', 'notices', 'emptyMonths'] as const;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('exchange.pair')}</Table.Th>
          {figures.map((name) => (
            <Table.Th key={name} ta="right">
              {t(`exchange.${name}`)}
            </Table.Th>
          ))}
          <Table.Th>{t('exchange.outcomes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((pair) => (
          <PairRow key={`${pair.asker.agencyId} ${pair.asked.agencyId}`} pair={pair} search={search} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The box where a pair is found: what one has asked lies among what went out, what one was asked among what came in. */
function usePairSearch({ asker, asked }: Pair, search: RequestAddress): RequestAddress {
  const own = useActing().appointment?.agencyId;
  return asker.agencyId === own
    ? { ...search, hop: 'di', ben: asked.agencyId }
    : { ...search, ben: asker.agencyId };
}

function PairRow({ pair, search }: { pair: Pair; search: RequestAddress }) {
  const { t, i18n } = useTranslation('requests');
  const here = usePairSearch(pair, search);
  const cell = (what: 'asked' | 'answered' | 'onTime' | 'notices', count: number) => (
    <Table.Td className={classes.figure}>
      <Figure
        count={count.toLocaleString(i18n.language)}
        none={count === 0}
        what={t(`exchange.${what}`)}
        search={{ ...here, do: what }}
      />
    </Table.Td>
  );
  return (
    <Table.Tr>
      <Table.Td className={classes.pair}>
        {pair.asker.shortName}
        <IconArrowNarrowRight size={16} aria-hidden />
        <VisuallyHidden>{t('exchange.asks')}</VisuallyHidden>
        {pair.asked.shortName}
      </Table.Td>
      {cell('asked', pair.count)}
      {cell('answered', pair.answered)}
      {cell('onTime', pair.onTime)}
      <Table.Td className={classes.figure}>
        {pair.medianDays === null ? (
          '–'
        ) : (
          <Figure
            count={pair.medianDays.toLocaleString(i18n.language)}
            what={t('exchange.median')}
            search={{ ...here, do: 'answered' }}
          />
        )}
      </Table.Td>
      {cell('notices', pair.notices)}
      <Table.Td className={classes.figure}>{pair.emptyMonths}</Table.Td>
      <Table.Td className={classes.ends}>
        {pair.outcomes.map(({ kind, outcome, count }) => (
          <RouteLink
            key={`${kind} ${outcome}`}
            to="/yeu-cau"
            search={{ ...here, loai: kind, 'ket-qua': outcome }}
            size="xs"
          >
            {`${t(`kind.${kind}`)}: ${outcomeWords(t, [], outcome)} ${count}`}
          </RouteLink>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

type FigureProps = { count: string; what: string; search: RequestAddress; none?: boolean };

function Figure({ count, what, search, none = false }: FigureProps) {
  const { t } = useTranslation('requests');
  if (none) return count;
  return (
    <RouteLink to="/yeu-cau" search={search} aria-label={t('exchange.open', { what, n: count })}>
      {count}
    </RouteLink>
  );
}
