import { Alert, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '../../domain/law/read-refusal.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { loadDocumentLetters } from '../ui/load-letters.ts';
import { Page } from '../ui/Page.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ReadingResult } from './ReadingResult.tsx';
import { useReading } from './use-reading.ts';
import type { ReadingState } from './use-reading.ts';

/** Đọc văn bản: a text comes in, its structure and duties come out; nothing is stored. */
export function ReadPage() {
  const { t } = useTranslation('reading');
  const { state, start, stop } = useReading();
  useEffect(() => void loadDocumentLetters(), []);
  if (state.at === 'done') {
    return (
      <ReadingResult name={state.name} reading={state.reading} onAnother={() => stop({ at: 'start' })} />
    );
  }
  const busy = state.at === 'sending' || state.at === 'reading';
  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      <Text c="dimmed" size="xs" mb="md" style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
        <IconShieldCheck size={16} aria-hidden style={{ flex: 'none' }} />
        {t('nothingStored')}
      </Text>
      <Outcome state={state} />
      {busy ? (
        <ReadingProgress state={state} onStop={() => stop()} />
      ) : (
        <IntakeForm onRead={(intake, name) => void start(intake, name)} />
      )}
    </Page>
  );
}

/** Why the last try has no result: refused, stopped, or failed. */
function Outcome({ state }: { state: ReadingState }) {
  const { t, i18n } = useTranslation('reading');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  if (state.at === 'refused') {
    return (
      <Alert color="lacquer" title={`${t('refusedTitle')}: ${state.name}`} mb="md" role="alert">
        {state.view.refusal && refusalSentence(state.view.refusal, language)}
      </Alert>
    );
  }
  if (state.at !== 'start') return null;
  if (state.error) return <ProblemAlert error={state.error} />;
  return state.stopped ? (
    <Alert color="gray" mb="md" role="status">
      {t('stopped')}
    </Alert>
  ) : null;
}
