import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActiveShortcuts } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';
import { useFocusGivenBack } from './use-focus-given-back.ts';

/** Lists the keys that work on the page at this moment. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useFocusGivenBack();
  const groups = Map.groupBy(useActiveShortcuts(), ({ group }: Shortcut) => group);
  return (
    <Modal opened onClose={onClose} title={t('helpTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md">
        {[...groups].map(([group, shortcuts]) => (
          <section key={group}>
            <Title order={3} mb={4}>
              {group}
            </Title>
            {shortcuts.map(({ keys, label }) => (
              <Group key={keys} justify="space-between" wrap="nowrap" py={4}>
                <Text>{label}</Text>
                <Kbd>{keyWords(keys)}</Kbd>
              </Group>
            ))}
          </section>
        ))}
      </Stack>
    </Modal>
  );
}

function keyWords(keys: string): string {
  return keys
    .replace('mod+', 'Ctrl ')
    .replace('shift+?', '?')
    .replace(/^shift\+(\w)$/, (_, letter: string) => `Shift ${letter.toUpperCase()}`)
    .replace('Enter', '↵');
}
