import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert.tsx';

type ActModalProps = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The word on the button that does it. */
  act: string;
  /** For what cannot be taken back. */
  grave?: boolean;
  pending: boolean;
  error: unknown;
  onSubmit: (form: HTMLFormElement) => void;
  size?: string | number;
  children: ReactNode;
};

/** A dialog with a form for one act; what was typed stays when the server refuses. */
export function ActModal(props: ActModalProps) {
  const { t } = useTranslation();
  const {
    opened,
    onClose,
    title,
    act,
    grave = false,
    pending,
    error,
    onSubmit,
    size = 460,
    children,
  } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(event.currentTarget);
        }}
      >
        <Stack gap="sm">
          {error ? <ProblemAlert error={error} /> : null}
          {children}
          <Group justify="flex-end" gap="xs" mt={4}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={pending} color={grave ? 'lacquer' : 'ink'}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
