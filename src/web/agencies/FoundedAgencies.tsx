import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type Founded = { name: string; shortName: string };

/** Successors that begin with the decision itself; they may bear the name of one that ends. */
export function FoundedAgencies({
  founded,
  onChange,
}: {
  founded: Founded[];
  onChange: (founded: Founded[]) => void;
}) {
  const { t } = useTranslation('agencies');
  const set = (index: number, change: Partial<Founded>) =>
    onChange(founded.map((agency, other) => (other === index ? { ...agency, ...change } : agency)));
  return (
    <Stack gap={6}>
      {founded.length > 0 && (
        <Text size="xs" fw={500}>
          {t('founded')}
        </Text>
      )}
      {founded.map(({ name, shortName }, index) => (
        <Group key={index} gap={6} wrap="nowrap">
          <TextInput
            aria-label={t('name')}
            placeholder={t('name')}
            value={name}
            onChange={(event) => set(index, { name: event.currentTarget.value })}
            style={{ flex: 2 }}
          />
          <TextInput
            aria-label={t('shortName')}
            placeholder={t('shortName')}
            value={shortName}
            onChange={(event) => set(index, { shortName: event.currentTarget.value })}
            style={{ flex: 1 }}
          />
          <ActionIcon
            aria-label={t('foundedRemove', { name })}
            onClick={() => onChange(founded.filter((_, other) => other !== index))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        style={{ alignSelf: 'start' }}
        onClick={() => onChange([...founded, { name: '', shortName: '' }])}
      >
        {t('foundedAdd')}
      </Button>
    </Stack>
  );
}
