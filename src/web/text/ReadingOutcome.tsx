import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '../../domain/law/read-refusal.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import type { ReadingState } from './use-reading.ts';

/** Why the last try to read a text has no result: refused, stopped, or failed. */
export function ReadingOutcome({ state }: { state: ReadingState }) {
  const { t, i18n } = useTranslation('text');
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
