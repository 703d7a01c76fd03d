import { Text } from '@mantine/core';
import type { MutationOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { call } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useStepOptions } from './use-step-options.ts';

export type PlainStepName =
  | 'confirmEntry'
  | 'acknowledge'
  | 'start'
  | 'resume'
  | 'grantExtension'
  | 'agreeRecall'
  | 'confirmAnswer'
  | 'settleReceipt'
  | 'remind';

export type StepProps = { view: RequestView; agencyId: string; onClose: () => void };

/** A step that needs nothing but a yes; the sentence says what follows from it. */
export function PlainStep({ step, view, agencyId, onClose }: StepProps & { step: PlainStepName }) {
  const { t } = useTranslation('requestPage');
  const { context, onError } = useStepOptions(view)(agencyId);
  const requestId = view.id;
  const acts: Record<PlainStepName, () => Promise<unknown>> = {
    confirmEntry: () => call.requests.confirmEntry({ requestId, agencyId }, { context }),
    acknowledge: () => call.requests.acknowledgeNotice({ requestId }, { context }),
    start: () => call.requests.startRequest({ requestId }, { context }),
    resume: () => call.requests.resumeRequest({ requestId }, { context }),
    grantExtension: () => call.requests.grantExtension({ requestId, agencyId }, { context }),
    agreeRecall: () => call.requests.agreeRecall({ requestId }, { context }),
    confirmAnswer: () => call.requests.confirmAnswer({ requestId, agencyId }, { context }),
    settleReceipt: () => call.requests.settleReceipt({ requestId, agencyId }, { context }),
    remind: () => call.requests.remindRequest({ requestId }),
  };
  const act: MutationOptions = { mutationFn: acts[step], onError };
  const acting = useAct(act, { done: t(`done.${step}`), after: onClose });
  return (
    <ActModal onClose={onClose} title={t(`act.${step}`)} acting={acting} onSubmit={() => acting.mutate()}>
      <Text>{t(`lead.${step}`)}</Text>
    </ActModal>
  );
}
