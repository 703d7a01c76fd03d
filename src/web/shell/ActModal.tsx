import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useFocusGivenBack } from './use-focus-given-back.ts';

type ActModalProps = {
  onClose: () => void;
  title: string;
  /** The word on the button that does it; the title where it is left out. */
  act?: string;
  /** For what cannot be taken back. */
  grave?: boolean;
  /** The act as `useAct` gives it: whether it is on its way, and how it was refused, until a field changes. */
  acting: { isPending: boolean; error: unknown; reset?: () => void };
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
        onChange={() => {
          if (acting.error) acting.reset?.();
        }}
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
