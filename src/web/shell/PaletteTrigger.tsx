import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PaletteTrigger.module.css';
import { useShortcuts } from './shortcuts.ts';
import { tellFailure } from './tell.ts';

/** Long enough for the page itself to come first. */
const quietMs = 2000;

/** The search field in the head; the command palette behind it comes when the page is there, so that it opens at once. */
export function PaletteTrigger() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const [Palette, fetchPalette] = usePalette();
  const ask = () => {
    setAsked((times) => times + 1);
    fetchPalette();
  };
  useShortcuts([{ keys: 'mod+K', label: t('helpPalette'), group: t('helpEverywhere'), run: ask }]);
  return (
    <>
      <UnstyledButton className={classes.trigger} onClick={ask}>
        <IconSearch size={15} aria-hidden />
        <span className={classes.words}>{t('search')}</span>
        <Kbd size="xs" className={classes.key}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      {asked > 0 && Palette && <Palette asked={asked} />}
    </>
  );
}

type Palette = ComponentType<{ asked: number }>;

/**
 * The palette once it has come, and the way to fetch it. Kept as it is and not as a lazy component: React shows what
 * it had to wait for 300 ms late, also when it is there already.
 */
function usePalette(): [Palette | null, () => void] {
  const [palette, setPalette] = useState<Palette | null>(null);
  const fetchPalette = useCallback(async () => {
    const { Palette: come } = await import('./Palette.tsx');
    setPalette(() => come);
  }, []);
  useEffect(() => {
    // Nobody has asked yet: who does is told when it cannot be had.
    const waiting = setTimeout(() => void fetchPalette().catch(() => undefined), quietMs);
    return () => clearTimeout(waiting);
  }, [fetchPalette]);
  return [palette, () => void fetchPalette().catch(tellFailure)];
}
