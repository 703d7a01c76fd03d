import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type ListFootProps = { shown: number; more: boolean; loading: boolean; onMore: () => void };

/** Under a list: how many rows are shown, and the button for the next ones. */
export function ListFoot({ shown, more, loading, onMore }: ListFootProps) {
  const { t } = useTranslation();
  if (shown === 0) return null;
  return (
    <Group px="md" py={8} gap="md">
      <Text size="xs" c="dimmed" role="status">
        {more ? t('shownSoFar', { n: shown }) : t('shownAll', { n: shown })}
      </Text>
      {more && (
        <Button variant="default" size="compact-sm" loading={loading} onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </Group>
  );
}
