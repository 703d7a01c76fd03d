import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PaletteTrigger.module.css';
import { useShortcuts } from './shortcuts.ts';
import { useLate } from './use-late.ts';

const fetchPalette = async () => (await import('./Palette.tsx')).Palette;

/** The search field in the head; the command palette is behind it. */
export function PaletteTrigger() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const [Palette, fetchNow] = useLate(fetchPalette);
  const ask = () => {
    setAsked((times) => times + 1);
    fetchNow();
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
