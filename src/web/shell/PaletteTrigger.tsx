import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PaletteTrigger.module.css';
import { useShortcuts } from './shortcuts.ts';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

/** The search field in the head; the command palette behind it loads when it is first wanted. */
export function PaletteTrigger() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const ask = () => setAsked((times) => times + 1);
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
      {asked > 0 && (
        <Suspense>
          <Palette asked={asked} />
        </Suspense>
      )}
    </>
  );
}
