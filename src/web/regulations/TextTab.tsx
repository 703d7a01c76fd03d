import { useLocation } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { usePaletteGroup } from '../shell/palette-entries.ts';
import { rowWords } from '../text/place-words.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Contents } from './Contents.tsx';
import { layOutText } from '../text/lay-out-text.ts';
import { marginDuties } from './margin-duties.ts';
import type { MarginDuty } from './margin-duties.ts';
import { MarginNote } from './MarginNote.tsx';
import { RegulationText } from './RegulationText.tsx';
import type { LaidText } from './RegulationText.tsx';
import classes from './TextTab.module.css';
import type { Correction } from './use-correction.ts';

type TextTabProps = { view: RegulationView; correction: Correction };

/** The contents at the left, the text, its duties in the margin. */
export function TextTab({ view, correction }: TextTabProps) {
  const { t } = useTranslation('regulations');
  const duties = useMemo(() => marginDuties(view), [view]);
  const laid = useMemo<LaidText[]>(
    () =>
      (view.shown?.instruments ?? []).map((instrument) => ({
        instrument,
        sections: layOutText(instrument, duties),
      })),
    [view.shown, duties],
  );
  const [active, setActive] = useState<string | null>(null);
  const target = useTarget(view.shown?.id);
  useArticlesInPalette(laid);
  const note = useCallback(
    (duty: MarginDuty, lit: boolean) => (
      <MarginNote
        key={duty.id}
        duty={duty}
        view={view}
        correction={correction}
        active={lit}
        onPress={() => setActive(duty.id)}
      />
    ),
    [view, correction],
  );
  if (!view.shown) return <Nothing title={t('asOfNoText')} />;
  return (
    <div className={classes.tab}>
      <Contents laid={laid} />
      <RegulationText laid={laid} target={target} active={active} note={note} margin={duties.length > 0} />
    </div>
  );
}

/** The provision that the address names: brought to sight, with the focus, when it is named and when the text has come. */
function useTarget(versionId: string | undefined): string {
  const target = useLocation({ select: ({ hash }) => decoded(hash) });
  useLayoutEffect(() => {
    const row = target ? document.getElementById(target) : null;
    if (!row) return;
    row.scrollIntoView({ block: 'start' });
    // Tab goes on from there, as after any link within a page.
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }, [target, versionId]);
  return target;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash).normalize('NFC');
  } catch {
    // Somebody's own percent signs: then the address names nothing of ours.
    return '';
  }
}

function useArticlesInPalette(laid: LaidText[]): void {
  const { t } = useTranslation('text');
  const group = useMemo(() => {
    const rows = laid.flatMap(({ sections }) => sections.flatMap(({ rows: [first] }) => first ?? []));
    const actions = rows
      .filter(({ kind }) => kind === 'article')
      .map(({ eId, num, heading }) => ({
        id: eId,
        label: rowWords(t, 'article', num),
        ...(heading ? { description: heading } : {}),
        run: () => {
          location.hash = eId;
        },
      }));
    return { group: t('goToArticle'), actions };
  }, [laid, t]);
  usePaletteGroup(group);
}
