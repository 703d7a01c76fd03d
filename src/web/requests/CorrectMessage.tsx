import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../contract/request-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { call } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { LetterFiles } from './LetterFiles.tsx';
import { useOnceKey } from './use-once-key.ts';

/** Corrects what one's own agency wrote by another letter; the first one stays to be read. */
export function CorrectMessage({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const { t } = useTranslation('requestPage');
  const check = useChecks();
  const [uploadIds, setUploadIds] = useState<string[]>([]);
  const form = useFields({ body: message.body }, ({ body }) => ({ body: check.words(body, 3) }));
  const keyFor = useOnceKey();
  const correct = useAct(
    {
      mutationFn: (input: { body: string; uploadIds: string[] }) =>
        call.requests.correctMessage(
          { messageId: message.id, ...input },
          { context: { idempotencyKey: keyFor(input) } },
        ),
    },
    { done: t('message.corrected'), after: onClose },
  );
  const submit = (element: HTMLFormElement) => {
    if (form.passes(element)) correct.mutate({ body: form.values.body.trim(), uploadIds });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('message.correct')}
      act={t('message.correctSend')}
      acting={correct}
      onSubmit={submit}
      size={640}
    >
      <Text c="dimmed">{t('message.correctLead')}</Text>
      <Textarea
        {...form.field('body')}
        label={t('compose.body')}
        autosize
        minRows={6}
        maxRows={18}
        maxLength={200_000}
        data-autofocus
      />
      <LetterFiles onChange={setUploadIds} />
    </ActModal>
  );
}
