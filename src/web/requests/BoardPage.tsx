import { SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../contract/request-views.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { api } from '../shell/call.ts';
import type { call } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { useRowWalk } from '../shell/use-row-walk.ts';
import { leftWords } from '../text/due-words.ts';
import { dayWords } from '../ui/day-words.ts';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import classes from './BoardPage.module.css';
import { addressOf, viewOf } from './request-filters.ts';
import type { BoxView } from './request-filters.ts';
import { RegulationFilter } from './RegulationFilter.tsx';
import { RequestMarks } from './RequestMarks.tsx';

type Column = Awaited<ReturnType<typeof call.requests.showBoard>>['columns'][number];

/** What is open by state, for those who answer for it. */
export function BoardPage() {
  const { roles } = useActing();
  return mayReadRequests({ roles }) ? <Board /> : <PageMissing />;
}

function Board() {
  const { t } = useTranslation(['requests', 'shell']);
  const navigate = useNavigate();
  const view = viewOf(useSearch({ from: '/signedIn/yeu-cau/bang' }));
  const { part, filters } = view;
  const { regulationId } = filters;
  const board = useQuery(
    api.requests.showBoard.queryOptions({ input: { part, ...(regulationId ? { regulationId } : {}) } }),
  );
  const box = useRowWalk<HTMLDivElement>(t('board.title'));
  const change = (changed: Partial<BoxView>) =>
    void navigate({ to: '/yeu-cau/bang', search: addressOf({ ...view, ...changed }), replace: true });
  return (
    <Page
      title={t('board.title')}
      lead={t('board.lead')}
      actions={
        <ButtonLink to="/yeu-cau" search={addressOf(view)} variant="default">
          {t('box.toBoxes')}
        </ButtonLink>
      }
    >
      <div className={classes.tools} data-no-print>
        <SegmentedControl
          aria-label={t('box.part')}
          value={part}
          onChange={(chosen) => change({ part: chosen })}
          data={(['to', 'from'] as const).map((value) => ({ value, label: t(`box.${value}`) }))}
        />
        <RegulationFilter filters={filters} onChange={(next) => change({ filters: next })} />
      </div>
      {board.error && <ProblemAlert error={board.error} retry={() => void board.refetch()} />}
      {board.isPending && <SkeletonRows rows={10} label={t('loading', { ns: 'shell' })} />}
      <div className={classes.board} ref={box}>
        {board.data?.columns.map((column) => (
          <BoardColumn key={column.state} column={column} view={view} />
        ))}
      </div>
    </Page>
  );
}

function BoardColumn({ column, view }: { column: Column; view: BoxView }) {
  const { t } = useTranslation('requests');
  const { state, count, items } = column;
  const all = { ...view, queue: 'open' as const, filters: { ...view.filters, state } };
  return (
    <section className={classes.column} aria-label={t(`state.${state}`)}>
      <h2 className={classes.name}>
        {t(`state.${state}`)} <span className={classes.figure}>{count}</span>
      </h2>
      {items.length === 0 && (
        <Text size="xs" c="dimmed" px={10} pb={10}>
          {t('board.none')}
        </Text>
      )}
      <ul className={classes.cards}>
        {items.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
      {count > items.length && (
        <RouteLink to="/yeu-cau" search={addressOf(all)} size="xs" className={classes.all ?? ''}>
          {t('board.all', { count })}
        </RouteLink>
      )}
    </section>
  );
}

function Card({ row }: { row: RequestRow }) {
  const { t, i18n } = useTranslation('requests');
  const { t: duties } = useTranslation('duties');
  const today = useToday();
  const late = row.dueOn !== null && row.dueOn < today && !row.paused;
  return (
    <li className={classes.card}>
      <RouteLink
        to="/yeu-cau/$requestId"
        params={{ requestId: row.id }}
        data-walk
        className={classes.title ?? ''}
      >
        {row.title}
      </RouteLink>
      <div className={classes.facts}>
        <span>{row.counterparts.map(({ shortName }) => shortName).join(', ')}</span>
        {row.dueOn && (
          <span data-late={late || undefined}>
            {dayWords(row.dueOn, i18n.language)}, {leftWords(duties, row.dueOn, today)}
          </span>
        )}
        {row.paused && <span>{t('standing.paused')}</span>}
        {row.holder && <span>{row.holder.fullName}</span>}
        <RequestMarks row={row} />
      </div>
    </li>
  );
}
