import { IconInbox } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mayReadRequests, mayReceive } from '../../domain/request/may.ts';
import { api } from '../shell/call.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import type { DeskScope } from './desk-view.ts';
import classes from './DeskPage.module.css';

/** What other agencies wait for: so much is late, due today, not yet received; each figure opens its queue. */
export function RequestStrip({ scope }: { scope: DeskScope }) {
  const { t } = useTranslation('duties');
  const { roles } = useActing();
  const mine = scope === 'mine';
  const enabled = mayReadRequests({ roles });
  const own = useCounts(mine, enabled);
  // Nobody holds yet what was not received: it concerns whoever receives.
  const all = useCounts(false, enabled && mayReceive({ roles }));
  if (!enabled) return null;
  const figures = [
    { queue: 'overdue', counts: own, search: mine ? { 'cua-toi': 'co' } : {} },
    { queue: 'today', counts: own, search: mine ? { 'cua-toi': 'co' } : {} },
    ...(mayReceive({ roles }) ? [{ queue: 'arrived', counts: all, search: {} } as const] : []),
  ] as const;
  return (
    <p className={classes.requests} data-no-print>
      <IconInbox size={18} aria-hidden /> {t('requestCounts.title')}:
      {figures.map(({ queue, counts, search }) => (
        <Figure key={queue} queue={queue} count={counts?.[queue]} search={search} />
      ))}
    </p>
  );
}

type Queue = 'overdue' | 'today' | 'arrived';
type FigureProps = { queue: Queue; count: number | undefined; search: { 'cua-toi'?: string } };

function Figure({ queue, count, search }: FigureProps) {
  const { t } = useTranslation('duties');
  const words = `${count ?? '·'} ${t(`requestCounts.${queue}`)}`;
  return count ? (
    <RouteLink to="/yeu-cau" search={{ hang: queue, ...search }} data-late={queue === 'overdue' || undefined}>
      {words}
    </RouteLink>
  ) : (
    <span>{words}</span>
  );
}

/** How many stand in the queues of what came in; nothing while they are on their way, or cannot be had. */
function useCounts(mine: boolean, enabled: boolean): Record<Queue, number> | undefined {
  const { data } = useQuery({
    ...api.requests.countRequests.queryOptions({ input: mine ? { mine: 'true' } : {} }),
    placeholderData: keepPreviousData,
    enabled,
  });
  const queues = data?.boxes.find(({ part }) => part === 'to')?.queues;
  if (!queues) return undefined;
  const of = (name: Queue) => queues.find(({ queue }) => queue === name)?.count ?? 0;
  return { overdue: of('overdue'), today: of('today'), arrived: of('arrived') };
}
