import { ActionIcon, Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActiveShortcuts, useShortcuts } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

/** Lists the keys that work on the page at this moment; opens with `?`. */
export function KeyboardHelp({ icon }: { icon: ReactNode }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  useShortcuts([{ keys: 'shift+?', label: t('helpOpen'), group: t('helpEverywhere'), run: open }]);
  const groups = Map.groupBy(useActiveShortcuts(), ({ group }: Shortcut) => group);
  return (
    <>
      <ActionIcon aria-label={t('help')} onClick={open} visibleFrom="xs">
        {icon}
      </ActionIcon>
      <Modal
        opened={opened}
        onClose={close}
        title={t('helpTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
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
    </>
  );
}

function keyWords(keys: string): string {
  return keys
    .replace('mod+', 'Ctrl ')
    .replace('shift+?', '?')
    .replace(/^shift\+(\w)$/, (_, letter: string) => `Shift ${letter.toUpperCase()}`)
    .replace('Enter', '↵');
}
