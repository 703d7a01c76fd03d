import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { StructureCorrection } from '../../domain/law/corrected-text.ts';
import type { ParsedDocument, TimedDuty } from '../../domain/law/parsed-document.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { tellProblem, tellRefusal } from '../shell/tell.ts';
import { correctLine, lineAfter } from './correct-line.ts';
import { useSession } from './import-session.ts';
import { focusLine, lineElement } from './line-places.ts';
import { LineDialogs } from './LineDialogs.tsx';
import type { LineDialog } from './LineDialogs.tsx';
import { LineMenu } from './LineMenu.tsx';
import { MarkButton } from './MarkButton.tsx';
import { isMarked, readWords } from './read-words.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useLines } from './use-lines.ts';

type LineToolsProps = {
  panes: RefObject<HTMLDivElement | null>;
  /** What the reader made of the text; another one after each correction. */
  read: ParsedDocument;
  /** The line whose menu is open. */
  line: number | null;
  setLine: (line: number | null) => void;
  /** Called with what the reader makes of words that a person marks. */
  onMark: (duty: TimedDuty) => void;
};

/** What can be done with the left pane: put a line right, mark words as a duty. */
export function LineTools({ panes, read, line, setLine, onMark }: LineToolsProps) {
  const { t } = useTranslation('imports');
  const session = useSession();
  const { lineNow, wordsNow, spot } = useLines(panes);
  const [dialog, setDialog] = useState<LineDialog | null>(null);
  const keepPlace = useKeptPlace(panes, read);
  const group = t('document');

  const correct = async (correction: StructureCorrection) => {
    keepPlace(correction.line, lineAfter(correction));
    await correctLine(session, correction);
  };
  const mark = () => {
    const selected = wordsNow();
    const from = lineElement(panes.current, selected?.line ?? -1)?.dataset['from'];
    if (!selected || from === undefined || selected.from >= selected.to) return;
    const view = session.view();
    const duty = readWords(view, Number(from) + selected.from, Number(from) + selected.to);
    if (!duty) return tellRefusal(t('markNowhere'));
    if (isMarked(view, duty)) return tellRefusal(t('markedAlready'));
    document.getSelection()?.removeAllRanges();
    onMark(duty);
  };
  // An entry of the menu that opens a dialog leaves the focus to it.
  const handedOn = useRef(false);
  const open = (next: LineDialog) => {
    handedOn.current = true;
    setDialog(next);
  };
  /** The menu of a line out of sight would stand out of sight too. */
  const openMenu = (of: number | null) => {
    if (of !== null) lineElement(panes.current, of)?.scrollIntoView({ block: 'nearest' });
    setLine(of);
  };
  const giveBack = (to: number) => setTimeout(() => focusLine(panes.current, to));
  const closeMenu = (of: number) => {
    setLine(null);
    if (!handedOn.current) giveBack(of);
    handedOn.current = false;
  };
  const closeDialog = (of: number) => {
    setDialog(null);
    giveBack(of);
  };
  useShortcuts([
    { keys: 'm', label: t('keys.line'), group, run: () => openMenu(lineNow()) },
    { keys: 'n', label: t('keys.mark'), group, run: mark },
  ]);
  return (
    <>
      {spot && <MarkButton spot={spot} onMark={mark} />}
      {line !== null && (
        <LineMenu
          line={line}
          spot={spotOf(panes.current, line)}
          words={wordsNow()}
          onCorrect={(correction) => void correct(correction).catch(tellProblem)}
          onDialog={open}
          onClose={() => closeMenu(line)}
        />
      )}
      {dialog && <LineDialogs dialog={dialog} correct={correct} onClose={() => closeDialog(dialog.line)} />}
    </>
  );
}

/** Where the menu of a line opens, counted from the corner of the text. */
function spotOf(panes: HTMLElement | null, line: number): { left: number; top: number } {
  const button = lineElement(panes, line)?.querySelector('button')?.getBoundingClientRect();
  const corner = panes?.getBoundingClientRect();
  return { left: (button?.left ?? 0) - (corner?.left ?? 0), top: (button?.top ?? 0) - (corner?.top ?? 0) };
}
