import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { List } from './ListStates.tsx';

type ListFootProps = {
  list: Pick<List, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  shown: number;
};

/** Under a list: how many rows are shown, and the button for the next ones. */
export function ListFoot({ list, shown }: ListFootProps) {
  const { t } = useTranslation();
  if (shown === 0) return null;
  const { hasNextPage: more, isFetchingNextPage: loading } = list;
  return (
    <Group px="md" py={8} gap="md">
      <Text size="xs" c="dimmed" role="status">
        {more ? t('shownSoFar', { n: shown }) : t('shownAll', { n: shown })}
      </Text>
      {more && (
        <Button
          variant="default"
          size="compact-sm"
          loading={loading}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Group>
  );
}
