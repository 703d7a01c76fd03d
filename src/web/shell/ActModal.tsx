import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert.tsx';

type ActModalProps = {
  onClose: () => void;
  title: string;
  /** The word on the button that does it; the title where it is left out. */
  act?: string;
  /** For what cannot be taken back. */
  grave?: boolean;
  /** The act as `useAct` gives it: whether it is on its way, and how it was refused. */
  acting: { isPending: boolean; error: unknown };
  onSubmit: (form: HTMLFormElement) => void;
  size?: string | number;
  children: ReactNode;
};

/** A dialog with a form for one act; what was typed stays when the server refuses. */
export function ActModal(props: ActModalProps) {
  const { t } = useTranslation();
  useFocusGivenBack();
  const { onClose, title, act = title, grave = false, acting, onSubmit, size = 460, children } = props;
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog over a dialog is sent by itself.
          event.stopPropagation();
          onSubmit(event.currentTarget);
        }}
      >
        <Stack gap="sm">
          {acting.error ? <ProblemAlert error={acting.error} /> : null}
          {children}
          <Group justify="flex-end" gap="xs" mt={4}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={acting.isPending} color={grave ? 'lacquer' : 'ink'}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/**
 * Gives the focus back to what opened the dialog. The library does so for a dialog that closes; ours are taken away
 * whole, so that each begins empty.
 */
function useFocusGivenBack(): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      opener?.focus({ preventScroll: true });
      if (opener) guardFocus(opener);
    },
    [opener],
  );
}

/** What was done may take its own button away a moment later: then the content has the focus, and not nothing. */
function guardFocus(opener: HTMLElement): void {
  const watch = new MutationObserver(() => {
    const focused = document.activeElement;
    if (focused === opener) return;
    watch.disconnect();
    if (focused === document.body) document.getElementById('content')?.focus({ preventScroll: true });
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

/** The entry of a menu goes with its menu: the button of the menu stands for it. */
function openerOf(focused: Element | null): HTMLElement | null {
  const button = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : focused;
  return opener instanceof HTMLElement ? opener : null;
}
