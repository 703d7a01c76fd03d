import { Text, Textarea, TextInput } from '@mantine/core';
import type { MutationOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { call } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import type { StepProps } from './PlainStep.tsx';
import { useStepOptions } from './use-step-options.ts';

type Said = { to: string; reason: string };

/** Passes a request on to a superior body. */
export function EscalateRequest({ view, agencyId, onClose }: StepProps) {
  const { t } = useTranslation('requestPage');
  const check = useChecks();
  const form = useFields({ to: '', reason: '' }, ({ to, reason }) => ({
    to: check.words(to, 3),
    reason: check.words(reason, 3),
  }));
  // The sender names which addressee it means; an addressee has one line, its own.
  const meant = view.part === 'from' ? agencyId : null;
  const { context, onError } = useStepOptions(view)(agencyId);
  const act: MutationOptions<unknown, Error, Said> = {
    mutationFn: (said) =>
      call.requests.escalateRequest({ requestId: view.id, agencyId: meant, ...said }, { context }),
    onError,
  };
  const acting = useAct(act, { done: t('done.escalate'), after: onClose });
  const submit = (element: HTMLFormElement) => {
    const { to, reason } = form.values;
    if (form.passes(element)) acting.mutate({ to: to.trim(), reason: reason.trim() });
  };
  return (
    <ActModal onClose={onClose} title={t('act.escalate')} acting={acting} onSubmit={submit}>
      <Text c="dimmed">{t('lead.escalate')}</Text>
      <TextInput {...form.field('to')} label={t('escalateTo')} maxLength={300} data-autofocus />
      <Textarea {...form.field('reason')} label={t('reason')} autosize minRows={3} maxLength={2000} />
    </ActModal>
  );
}
