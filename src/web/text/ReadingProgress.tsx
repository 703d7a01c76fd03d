import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadingState } from './use-reading.ts';

const steps = ['unpack', 'text', 'ocr', 'structure', 'duties', 'queue'] as const;

type Busy = Extract<ReadingState, { at: 'sending' | 'reading' }>;

/** How far the reading is, in words and as a bar, with the way to stop it. */
export function ReadingProgress({ state, onStop }: { state: Busy; onStop: () => void }) {
  const { t } = useTranslation('text');
  const view = state.at === 'reading' ? state.view : null;
  const step = steps.find((known) => known === view?.step);
  const counted = view !== null && view.total > 1;
  return (
    <Paper withBorder p="lg">
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text fw={500} truncate>
          {t('readingName', { name: state.name })}
        </Text>
        <Button variant="default" onClick={onStop} autoFocus>
          {t('stop')}
        </Button>
      </Group>
      <Progress
        value={counted ? (100 * view.done) / view.total : 100}
        animated={!counted}
        aria-label={t('readingName', { name: state.name })}
        mb={6}
      />
      <Text size="xs" c="dimmed" role="status">
        {step ? t(`step.${step}`) : t('uploading')}
        {counted && ` · ${t('stepOf', { done: view.done, total: view.total })}`}
      </Text>
    </Paper>
  );
}
