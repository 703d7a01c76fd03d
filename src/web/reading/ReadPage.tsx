import { Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IntakeForm } from '../text/IntakeForm.tsx';
import { ReadingOutcome } from '../text/ReadingOutcome.tsx';
import { ReadingProgress } from '../text/ReadingProgress.tsx';
import { useReading } from '../text/use-reading.ts';
import { loadDocumentLetters } from '../ui/load-letters.ts';
import { Page } from '../ui/Page.tsx';
import { BringIn } from './BringIn.tsx';
import { ReadingResult } from './ReadingResult.tsx';

/** Đọc văn bản: a text comes in, its structure and duties come out; nothing is stored. */
export function ReadPage() {
  const { t } = useTranslation('reading');
  const { state, start, stop, handOver } = useReading();
  useEffect(() => void loadDocumentLetters(), []);
  if (state.at === 'done') {
    return (
      <ReadingResult
        name={state.name}
        reading={state.reading}
        onAnother={() => stop({ at: 'start' })}
        onward={<BringIn readingId={state.readingId} handOver={handOver} />}
      />
    );
  }
  const busy = state.at === 'sending' || state.at === 'reading';
  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      <Text c="dimmed" size="xs" mb="md" style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
        <IconShieldCheck size={16} aria-hidden style={{ flex: 'none' }} />
        {t('nothingStored')}
      </Text>
      <ReadingOutcome state={state} />
      {busy ? (
        <ReadingProgress state={state} onStop={() => stop()} />
      ) : (
        <IntakeForm onRead={(intake, name) => void start(intake, name)} />
      )}
    </Page>
  );
}
