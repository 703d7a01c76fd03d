import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../contract/request-views.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { useActing } from '../shell/session.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { tellRefusal } from '../shell/tell.ts';
import { useToday } from '../shell/today.ts';
import { useRowWalk } from '../shell/use-row-walk.ts';
import { BoxEmpty } from './BoxEmpty.tsx';
import { BoxFilters } from './BoxFilters.tsx';
import type { BoxCounts } from './BoxTabs.tsx';
import { BulkBar, bulkActsOf } from './BulkBar.tsx';
import { AssignSeveral, BulkResults } from './BulkDialogs.tsx';
import type { BoxFilters as Filters, BoxView } from './request-filters.ts';
import { RequestLine } from './RequestLine.tsx';
import classes from './RequestsPage.module.css';
import { rowUnderFocus } from './row-under-focus.ts';
import { bulkActs, useBulk } from './use-bulk.ts';
import type { BulkAct } from './use-bulk.ts';
import { useBoxRows } from './use-box.ts';

type BoxPanelProps = {
  view: BoxView;
  counts: BoxCounts | null;
  /** Whether there is room for a request beside the list. */
  beside: boolean;
  onFilters: (filters: Filters) => void;
};

/** The rows of one queue with their filters; several can be received, assigned or reminded of at once. */
export function BoxPanel({ view, counts, beside, onFilters }: BoxPanelProps) {
  const { t } = useTranslation('requests');
  const list = useBoxRows(view);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = list.data?.pages[0]?.total ?? null;
  const today = useToday();
  const box = useRowWalk<HTMLUListElement>(t('box.keys.title'));
  const { selected, select, selectAll } = useSelection(rows);
  const several = useSeveral(view, rows, selected, () => selectAll(false));
  useRowKeys(select, selected, several.ask);
  return (
    <div>
      <ListPanel
        list={list}
        count={rows.length}
        empty={<BoxEmpty view={view} counts={counts} />}
        tools={<BoxFilters filters={view.filters} onChange={onFilters} />}
      >
        <BulkBar
          part={view.part}
          shown={rows.length}
          selected={selected.size}
          pending={several.pending}
          onAll={selectAll}
          onAct={several.ask}
        />
        <ul ref={box} className={classes.rows} aria-label={t('box.list')}>
          {rows.map((row) => (
            <RequestLine
              key={row.id}
              row={row}
              today={counts?.today ?? today}
              view={view}
              beside={beside}
              selected={selected.has(row.id)}
              onSelect={select}
            />
          ))}
        </ul>
      </ListPanel>
      {total !== null && rows.length < total && (
        <Text size="xs" c="dimmed" mt={6} role="status">
          {t('box.total', { count: total })}
        </Text>
      )}
      {several.dialogs}
    </div>
  );
}

/** Which rows are selected; only those that are shown count. */
function useSelection(rows: RequestRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = new Set(rows.map(({ id }) => id).filter((id) => chosen.has(id)));
  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const selectAll = (all: boolean) => setChosen(new Set(all ? rows.map(({ id }) => id) : []));
  return { selected, select, selectAll };
}

/** The acts on the rows selected, or on the one where one stands, with their dialogs. */
function useSeveral(view: BoxView, rows: RequestRow[], selected: ReadonlySet<string>, done: () => void) {
  const { t } = useTranslation('requests');
  const { roles } = useActing();
  const [assigning, setAssigning] = useState<RequestRow[] | null>(null);
  const bulk = useBulk(() => {
    setAssigning(null);
    done();
  });
  const ask = (act: BulkAct) => {
    const focused = rowUnderFocus();
    const meant = selected.size > 0 ? rows.filter(({ id }) => selected.has(id)) : focused ? [focused] : [];
    if (!bulkActsOf(view.part, roles).includes(act)) tellRefusal(t('box.notDone'));
    else if (act === 'assign' && meant.length > 0) setAssigning(meant);
    else bulk.run({ act, rows: meant });
  };
  const dialogs = (
    <>
      {assigning && (
        <AssignSeveral
          rows={assigning}
          pending={bulk.pending}
          onClose={() => setAssigning(null)}
          onAssign={(appointmentId) => bulk.run({ act: 'assign', rows: assigning, appointmentId })}
        />
      )}
      {bulk.result && <BulkResults result={bulk.result} onClose={bulk.close} />}
    </>
  );
  return { ask, pending: bulk.pending, dialogs };
}

const actKeys: Record<BulkAct, string> = { receive: 'e', assign: 'g', remind: 'n' };

function useRowKeys(
  select: (id: string, on: boolean) => void,
  selected: ReadonlySet<string>,
  ask: (act: BulkAct) => void,
) {
  const { t } = useTranslation('requests');
  const group = t('box.keys.title');
  const mark = () => {
    const row = rowUnderFocus();
    if (row) select(row.id, !selected.has(row.id));
  };
  useShortcuts([
    { keys: 'x', label: t('box.keys.select'), group, run: mark },
    ...bulkActs.map((act) => ({
      keys: actKeys[act],
      label: t(`box.keys.${act}`),
      group,
      run: () => ask(act),
    })),
  ]);
}
