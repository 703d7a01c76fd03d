import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from './shortcuts.ts';
import { useLate } from './use-late.ts';

const fetchDialog = async () => (await import('./KeysDialog.tsx')).KeysDialog;

/** The way to the list of the keys that work on the page; opens with `?`. */
export function KeyboardHelp({ icon }: { icon: ReactNode }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [KeysDialog, fetchNow] = useLate(fetchDialog);
  const ask = () => {
    fetchNow();
    open();
  };
  useShortcuts([{ keys: 'shift+?', label: t('helpOpen'), group: t('helpEverywhere'), run: ask }]);
  return (
    <>
      <ActionIcon aria-label={t('help')} onClick={ask} visibleFrom="xs">
        {icon}
      </ActionIcon>
      {opened && KeysDialog && <KeysDialog onClose={close} />}
    </>
  );
}
