import { Badge, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestQueue } from '../../contract/request-filters.ts';
import type { RequestPart } from '../../domain/request/request.ts';
import type { call } from '../shell/call.ts';
import classes from './BoxTabs.module.css';
import { addressOf, queues } from './request-filters.ts';
import type { BoxView } from './request-filters.ts';

export type BoxCounts = Awaited<ReturnType<typeof call.requests.countRequests>>;

type BoxTabsProps = {
  view: BoxView;
  /** Null while they are on their way; the place of the figures is kept. */
  counts: BoxCounts | null;
  onPart: (part: RequestPart) => void;
};

/** Which box, and which of its queues; each with how many stand in it. */
export function BoxTabs({ view, counts, onPart }: BoxTabsProps) {
  const { t } = useTranslation('requests');
  const box = counts?.boxes.find(({ part }) => part === view.part);
  const countOf = (queue: RequestQueue) => box?.queues.find((one) => one.queue === queue)?.count;
  return (
    <div className={classes.tabs} data-no-print>
      <SegmentedControl
        aria-label={t('box.part')}
        value={view.part}
        onChange={onPart}
        data={(['to', 'from'] as const).map((part) => ({
          value: part,
          label: <PartLabel part={part} counts={counts} />,
        }))}
      />
      <nav className={classes.queues} aria-label={t('box.queues')}>
        {queues.map((queue) => (
          <Link
            key={queue}
            to="/yeu-cau"
            search={addressOf({ ...view, queue, chosen: undefined })}
            className={classes.queue}
            data-queue={queue}
            data-none={countOf(queue) === 0 || undefined}
            // The queue of the plain address would else count as shown with every other one.
            activeOptions={{ exact: true, explicitUndefined: true }}
            aria-current={queue === view.queue ? 'page' : undefined}
          >
            {view.part === 'from' && queue === 'arrived'
              ? t('box.queueFrom.arrived')
              : t(`box.queue.${queue}`)}
            <span className={classes.figure}>{figure(countOf(queue))}</span>
          </Link>
        ))}
      </nav>
    </div>
  );
}

function PartLabel({ part, counts }: { part: RequestPart; counts: BoxCounts | null }) {
  const { t } = useTranslation('requests');
  const unread = counts?.boxes.find((box) => box.part === part)?.unread ?? 0;
  return (
    <span className={classes.part}>
      {t(`box.${part}`)}
      <Badge
        color="lacquer"
        variant="filled"
        size="xs"
        className={classes.unread}
        data-none={unread === 0 || undefined}
        aria-label={t('box.unreadCount', { count: unread })}
      >
        {unread > 99 ? '99+' : unread}
      </Badge>
    </span>
  );
}

/** Large figures in thousands, so that the row of queues keeps its width. */
function figure(count: number | undefined): string {
  if (count === undefined) return '·';
  return count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`;
}
