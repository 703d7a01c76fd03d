import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineFinder } from '../../domain/law/find-line.ts';
import type { DutyClass } from '../../domain/law/parsed-document.ts';
import { goToRow, useDutyWalk } from '../text/duty-walk.ts';
import { layOutReading } from '../text/lay-out-reading.ts';
import { ParallelText } from '../text/ParallelText.tsx';
import type { TextParts } from '../text/ParallelText.tsx';
import { TextToolbar } from '../text/TextToolbar.tsx';
import { useArticlesInPalette } from '../text/use-articles-in-palette.ts';
import { usePaneView } from '../text/use-pane-view.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { DecidedCard } from './DecidedCard.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { useDutyActs } from './duty-acts.ts';
import { DutyDialogs } from './DutyDialogs.tsx';
import type { DutyDialogState } from './DutyDialogs.tsx';
import { useImport } from './import-session.ts';
import { LineTools } from './LineTools.tsx';
import { LineWords } from './LineWords.tsx';
import { asEdited, decisionFor, listDuties } from './shown-duties.ts';
import { TextDeskProvider } from './text-desk.ts';
import type { TextDesk } from './text-desk.ts';
import classes from './TextStep.module.css';
import { useDutyKeys } from './use-duty-keys.ts';

const parts: TextParts = { Card: DecidedCard, Words: LineWords };

/** Step 1: the text beside its structure; each duty is accepted, edited or rejected, each line can be put right. */
export function TextStep() {
  const { t } = useTranslation('imports');
  const panes = useRef<HTMLDivElement>(null);
  const { document: read, text, listed, blocks } = useLaidOutText();
  const view = useImport((whole) => whole);
  const [paneView, setPaneView] = usePaneView(panes);
  const [off, setOff] = useState<readonly DutyClass[]>([]);
  const [dialog, setDialog] = useState<DutyDialogState | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const walk = useDutyWalk(panes);
  const { acts, mayUndo } = useDutyActs();
  const goTo = useCallback((key: string) => goToRow(panes.current, key), []);
  useArticlesInPalette(blocks, goTo);
  useLayoutEffect(() => {
    panes.current?.setAttribute('data-off', off.join(' '));
  }, [off, blocks]);

  const shown = listed.map(({ key, duty }) => {
    const said = decisionFor(view, key);
    return { key, duty: asEdited(duty, said), decision: said.decision };
  });
  const keysOf = (wanted: (found: (typeof shown)[number]) => boolean) =>
    shown.filter(wanted).map(({ key }) => key);
  const isShown = ({ duty }: (typeof shown)[number]) => !off.includes(duty.class);
  const openKeys = (found?: DutyClass) =>
    keysOf((one) => one.decision === 'open' && (found ? one.duty.class === found : isShown(one)));
  const many = {
    onAccept: (found: DutyClass) => acts.decide(openKeys(found), { decision: 'accepted' }),
    onAcceptShown: () => acts.decide(openKeys(), { decision: 'accepted' }),
    onReopenShown: () =>
      acts.decide(
        keysOf((one) => one.decision !== 'open' && isShown(one)),
        { decision: 'open' },
      ),
    onUndo: mayUndo ? acts.undo : null,
  };
  const desk = useDeskOf({ listed, text, acts, view, setDialog, setLine });
  useDutyKeys({ panes, walk, desk, acts, many });
  return (
    <TextDeskProvider value={desk}>
      <TextToolbar
        document={{ ...read, duties: shown.map(({ duty }) => duty) }}
        blocks={blocks}
        walk={walk}
        filter={{ off, setOff }}
        panes={{ view: paneView, setView: setPaneView }}
        goTo={goTo}
        lead={<DecisionBar total={shown.length} open={countOpenByClass(shown)} {...many} />}
      />
      {shown.length === 0 && <Nothing title={t('dutiesNone')} />}
      <div className={classes.text}>
        <ParallelText ref={panes} blocks={blocks} view={paneView} onDuty={walk.show} parts={parts} />
        <LineTools
          panes={panes}
          read={read}
          line={line}
          setLine={setLine}
          onMark={(duty) => setDialog({ kind: 'mark', duty })}
        />
      </div>
      {dialog && <DutyDialogs dialog={dialog} acts={acts} onClose={() => setDialog(null)} />}
    </TextDeskProvider>
  );
}

/** The text in rows, with the duties that were read and those that were marked. */
function useLaidOutText() {
  const document = useImport((view) => view.document);
  const text = useImport((view) => view.text);
  const keys = useImport((view) => view.keys);
  const added = useImport((view) => view.added);
  return useMemo(() => {
    const listed = listDuties({ document, keys, added });
    const duties = listed.map(({ duty }) => duty);
    return { document, text, listed, blocks: layOutReading({ document: { ...document, duties }, text }) };
  }, [document, text, keys, added]);
}

type DeskParts = Pick<TextDesk, 'listed'> & {
  text: string;
  acts: ReturnType<typeof useDutyActs>['acts'];
  view: Parameters<typeof decisionFor>[0];
  setDialog: (dialog: DutyDialogState) => void;
  setLine: (line: number) => void;
};

function useDeskOf({ listed, text, acts, view, setDialog, setLine }: DeskParts): TextDesk {
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  });
  const keyAt = useCallback((index: number) => listed[index]?.key ?? '', [listed]);
  return useMemo(() => {
    // Pressed once more, it is open again.
    const turn = (index: number, decision: 'accepted' | 'rejected') => {
      const now = decisionFor(latest.current, keyAt(index)).decision;
      acts.decide([keyAt(index)], { decision: now === decision ? 'open' : decision });
    };
    return {
      listed,
      lineAt: lineFinder(text),
      accept: (index) => turn(index, 'accepted'),
      reject: (index) =>
        listed[index]?.added ? setDialog({ kind: 'drop', key: keyAt(index) }) : turn(index, 'rejected'),
      edit: (index) => setDialog({ kind: 'edit', key: keyAt(index) }),
      setDefault: (index) => setDialog({ kind: 'default', key: keyAt(index) }),
      openLine: setLine,
    };
  }, [listed, text, acts, keyAt, setDialog, setLine]);
}

function countOpenByClass(shown: { duty: { class: DutyClass }; decision: string }[]): Map<DutyClass, number> {
  const open = new Map<DutyClass, number>();
  for (const { duty, decision } of shown)
    if (decision === 'open') open.set(duty.class, (open.get(duty.class) ?? 0) + 1);
  return open;
}
