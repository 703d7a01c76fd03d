import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusGivenBack } from '../shell/use-focus-given-back.ts';

type ShownSecretProps = { title: string; lead: string; secret: string; onClose: () => void };

/** A secret that is shown this once. A click beside it or Escape does not lose it. */
export function ShownSecret({ title, lead, secret, onClose }: ShownSecretProps) {
  const { t } = useTranslation(['apiAccess', 'shell']);
  useFocusGivenBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={560}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <Stack gap="sm">
        <Alert color="brass">{lead}</Alert>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {secret}
        </Code>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} data-autofocus>
                {copied ? t('copied', { ns: 'shell' }) : t('copy', { ns: 'shell' })}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('saved')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
