import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyClass, Reading } from '../../domain/law/parsed-document.ts';
import { usePaletteGroup } from '../shell/palette-entries.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { goToRow, rowAtTop, useDutyWalk } from './duty-walk.ts';
import { layOutReading } from './lay-out-reading.ts';
import type { Block } from './lay-out-reading.ts';
import { ParallelText } from './ParallelText.tsx';
import type { PaneView } from './ParallelText.tsx';
import { instrumentWords, rowWords } from './place-words.ts';
import classes from './ReadingResult.module.css';
import { ReadingSummary } from './ReadingSummary.tsx';
import { ReadingToolbar } from './ReadingToolbar.tsx';

type ReadingResultProps = { name: string; reading: Reading; onAnother: () => void };

/** What was read: a summary, the tools, and the two panes. */
export function ReadingResult({ name, reading, onAnother }: ReadingResultProps) {
  const { t } = useTranslation('reading');
  const panes = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => layOutReading(reading), [reading]);
  const [view, setView] = usePaneView(panes);
  const [off, setOff] = useState<readonly DutyClass[]>([]);
  const walk = useDutyWalk(panes);
  const goTo = (key: string) => goToRow(panes.current, key);
  useArticlesInPalette(blocks, goTo);
  useShortcuts([
    { keys: 'j', label: t('nextDuty'), group: t('title'), run: () => walk.step(1) },
    { keys: 'k', label: t('previousDuty'), group: t('title'), run: () => walk.step(-1) },
  ]);
  useLayoutEffect(() => {
    panes.current?.setAttribute('data-off', off.join(' '));
  }, [off]);
  return (
    <div className={classes.page}>
      <ReadingSummary name={name} document={reading.document} onAnother={onAnother} />
      <ReadingToolbar
        name={name}
        reading={reading}
        blocks={blocks}
        walk={walk}
        filter={{ off, setOff }}
        panes={{ view, setView }}
        goTo={goTo}
      />
      {reading.document.duties.length === 0 && <Nothing title={t('noDuties')} />}
      <ParallelText ref={panes} blocks={blocks} view={view} onDuty={walk.show} />
      <p className={classes.printed}>{t('printedNote')}</p>
    </div>
  );
}

/** Both panes where there is room, one at a time in a narrow window; changing keeps the place in the text. */
function usePaneView(panes: React.RefObject<HTMLDivElement | null>) {
  const narrow = useMediaQuery('(max-width: 820px)', window.innerWidth <= 820, {
    getInitialValueInEffect: false,
  });
  const [wanted, setWanted] = useState<PaneView | null>(null);
  const place = useRef<string | null>(null);
  const view: PaneView = narrow && (wanted ?? 'both') === 'both' ? 'structure' : (wanted ?? 'both');
  useLayoutEffect(() => {
    const row = place.current && panes.current?.querySelector(`[data-row="${CSS.escape(place.current)}"]`);
    if (row) row.scrollIntoView({ block: 'start' });
    place.current = null;
  }, [view, panes]);
  const setView = (next: PaneView) => {
    place.current = window.scrollY > 200 ? rowAtTop(panes.current) : null;
    setWanted(next);
  };
  return [view, setView] as const;
}

function useArticlesInPalette(blocks: Block[], goTo: (key: string) => void): void {
  const { t } = useTranslation('reading');
  const group = useMemo(() => {
    const rows = blocks
      .flatMap((block) => block.rows)
      .filter(({ kind }) => kind === 'article' || kind === 'chapter');
    const several = new Set(rows.map(({ key }) => instrumentWords(t, key))).size > 1;
    const actions = rows.map(({ key, kind, num, heading }) => ({
      id: key,
      label: [rowWords(t, kind, num), several && instrumentWords(t, key)].filter(Boolean).join(' · '),
      ...(heading ? { description: heading } : {}),
      run: () => goTo(key),
    }));
    return { group: t('goToArticle'), actions };
    // `goTo` only reaches the page that is on screen; the entries change with the text and the language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [blocks, t]);
  usePaletteGroup(group);
}
