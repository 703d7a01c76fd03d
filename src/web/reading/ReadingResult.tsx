import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyClass, Reading } from '../../domain/law/parsed-document.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { goToRow, useDutyWalk } from '../text/duty-walk.ts';
import { layOutReading } from '../text/lay-out-reading.ts';
import { ParallelText } from '../text/ParallelText.tsx';
import { TextToolbar } from '../text/TextToolbar.tsx';
import { useArticlesInPalette } from '../text/use-articles-in-palette.ts';
import { usePaneView } from '../text/use-pane-view.ts';
import { Nothing } from '../ui/Nothing.tsx';
import classes from './ReadingResult.module.css';
import { ReadingSummary } from './ReadingSummary.tsx';
import { ResultMenu } from './ResultMenu.tsx';

type ReadingResultProps = {
  name: string;
  reading: Reading;
  onAnother: () => void;
  /** What else one may do with the text. */
  onward: ReactNode;
};

/** What was read: a summary, the tools, and the two panes. */
export function ReadingResult({ name, reading, onAnother, onward }: ReadingResultProps) {
  const { t } = useTranslation(['reading', 'text']);
  const panes = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => layOutReading(reading), [reading]);
  const [view, setView] = usePaneView(panes);
  const [off, setOff] = useState<readonly DutyClass[]>([]);
  const walk = useDutyWalk(panes);
  const goTo = useCallback((key: string) => goToRow(panes.current, key), []);
  useArticlesInPalette(blocks, goTo);
  useShortcuts([
    { keys: 'j', label: t('nextDuty', { ns: 'text' }), group: t('title'), run: () => walk.step(1) },
    { keys: 'k', label: t('previousDuty', { ns: 'text' }), group: t('title'), run: () => walk.step(-1) },
  ]);
  useLayoutEffect(() => {
    panes.current?.setAttribute('data-off', off.join(' '));
  }, [off]);
  return (
    <div className={classes.page}>
      <ReadingSummary name={name} document={reading.document} onAnother={onAnother} />
      <TextToolbar
        document={reading.document}
        blocks={blocks}
        walk={walk}
        filter={{ off, setOff }}
        panes={{ view, setView }}
        goTo={goTo}
      >
        {onward}
        <ResultMenu name={name} reading={reading} />
      </TextToolbar>
      {reading.document.duties.length === 0 && <Nothing title={t('noDuties', { ns: 'text' })} />}
      <ParallelText ref={panes} blocks={blocks} view={view} onDuty={walk.show} />
      <p className={classes.printed}>{t('printedNote')}</p>
    </div>
  );
}
