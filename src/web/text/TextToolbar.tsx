import { ActionIcon, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyClass, ParsedDocument } from '../../domain/law/parsed-document.ts';
import { ContentsMenu } from './ContentsMenu.tsx';
import { DutyFilter } from './DutyFilter.tsx';
import type { Block } from './lay-out-reading.ts';
import { NotesDrawer } from './NotesDrawer.tsx';
import type { PaneView } from './ParallelText.tsx';
import classes from './TextToolbar.module.css';

type TextToolbarProps = {
  document: ParsedDocument;
  blocks: Block[];
  walk: { active: number | null; step: (by: 1 | -1) => void };
  filter: { off: readonly DutyClass[]; setOff: (off: readonly DutyClass[]) => void };
  panes: { view: PaneView; setView: (view: PaneView) => void };
  goTo: (key: string) => void;
  /** What a page adds at the beginning of the bar. */
  lead?: ReactNode;
  /** What it adds at the end. */
  children?: ReactNode;
};

/** Stays in sight while one reads: walk, filter, view, contents, notes, and what the page adds. */
export function TextToolbar({
  document: read,
  blocks,
  walk,
  filter,
  panes,
  goTo,
  lead,
  children,
}: TextToolbarProps) {
  const { t } = useTranslation('text');
  const { ref, height } = useElementSize();
  const narrow = useMediaQuery('(max-width: 820px)');
  useEffect(() => {
    // What is scrolled to must not hide under the head and these tools.
    document.documentElement.style.setProperty('--lt-sticky', `${74 + height + 14}px`);
    return () => void document.documentElement.style.removeProperty('--lt-sticky');
  }, [height]);
  const views: PaneView[] = narrow ? ['structure', 'text'] : ['both', 'text', 'structure'];
  const words = { both: t('paneBoth'), text: t('paneText'), structure: t('paneStructure') };
  return (
    <div className={classes.bar} data-no-print>
      <div className={classes.inner} ref={ref}>
        {lead}
        {read.duties.length > 0 && <DutyWalk total={read.duties.length} walk={walk} />}
        <DutyFilter duties={read.duties} {...filter} />
        <div className={classes.end}>
          <SegmentedControl
            aria-label={t('viewPanes')}
            value={panes.view}
            onChange={(view) => panes.setView(view)}
            data={views.map((value) => ({ value, label: words[value] }))}
          />
          <ContentsMenu blocks={blocks} goTo={goTo} />
          <NotesDrawer document={read} goTo={goTo} />
          {children}
        </div>
      </div>
    </div>
  );
}

function DutyWalk({ total, walk }: { total: number; walk: TextToolbarProps['walk'] }) {
  const { t } = useTranslation('text');
  return (
    <div className={classes.walk} role="group" aria-label={t('duty')}>
      <Tooltip label={`${t('previousDuty')} (k)`}>
        <ActionIcon aria-label={t('previousDuty')} onClick={() => walk.step(-1)}>
          <IconChevronUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Text size="xs" className={classes.position} aria-live="polite">
        {walk.active === null
          ? t('dutyPosition', { index: '–', total })
          : t('dutyPosition', { index: walk.active + 1, total })}
      </Text>
      <Tooltip label={`${t('nextDuty')} (j)`}>
        <ActionIcon aria-label={t('nextDuty')} onClick={() => walk.step(1)}>
          <IconChevronDown size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
