import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportHint } from '../../domain/regulation/import-hints.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { useImport } from './import-session.ts';
import { useProblemWords } from './ProblemPanel.tsx';
import { ProposedParties, useProposedDuties } from './ProposedParties.tsx';

/** So many hints are named one by one; more are counted. */
const mostNamed = 5;

type SendDialogProps = {
  title: string;
  hints: readonly ImportHint[];
  sending: { isPending: boolean };
  onSend: () => void;
  onClose: () => void;
};

/** Asks once more before anything leaves the agency: what goes to whom, and what one may look at again. */
export function SendDialog({ title, hints, sending, onSend, onClose }: SendDialogProps) {
  const { t } = useTranslation('imports');
  const record = useImport((view) => view.record);
  const duties = useProposedDuties();
  const { ofHint } = useProblemWords([]);
  return (
    <ActModal
      onClose={onClose}
      title={title}
      act={t('sendDo')}
      // A refusal is shown on the page, which says what to put right.
      acting={{ isPending: sending.isPending, error: null }}
      onSubmit={onSend}
      size={620}
    >
      <Text fw={500}>{titleWords(record)}</Text>
      <Text size="sm" c="dimmed">
        {t('sendLead')}
      </Text>
      <ProposedParties duties={duties} />
      {hints.length > 0 && (
        <>
          <Text fw={500}>{t('hints')}</Text>
          <List size="sm">
            {hints.slice(0, mostNamed).map((hint, index) => (
              <List.Item key={index}>{ofHint(hint)}</List.Item>
            ))}
            {hints.length > mostNamed && (
              <List.Item>{t('hintsMore', { n: hints.length - mostNamed })}</List.Item>
            )}
          </List>
        </>
      )}
    </ActModal>
  );
}
