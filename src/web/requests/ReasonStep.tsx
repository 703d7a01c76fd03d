import type { MutationOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../shell/call.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import type { StepProps } from './PlainStep.tsx';
import { useStepOptions } from './use-step-options.ts';

export type ReasonStepName =
  | 'disputeEntry'
  | 'direct'
  | 'refuse'
  | 'pause'
  | 'refuseExtension'
  | 'askRecall'
  | 'refuseRecall'
  | 'returnAnswer';

/** A step that needs a few words: a reason, or a leader's direction. */
export function ReasonStep({ step, view, agencyId, onClose }: StepProps & { step: ReasonStepName }) {
  const { t } = useTranslation('requestPage');
  const { context, onError } = useStepOptions(view)(agencyId);
  const requestId = view.id;
  const acts: Record<ReasonStepName, (reason: string) => Promise<unknown>> = {
    disputeEntry: (reason) => call.requests.disputeEntry({ requestId, agencyId, reason }, { context }),
    direct: (words) => call.requests.directRequest({ requestId, words }),
    refuse: (reason) => call.requests.refuseRequest({ requestId, reason }, { context }),
    pause: (reason) => call.requests.pauseRequest({ requestId, reason }, { context }),
    refuseExtension: (reason) => call.requests.refuseExtension({ requestId, agencyId, reason }, { context }),
    askRecall: (reason) => call.requests.askRecall({ requestId, agencyId, reason }, { context }),
    refuseRecall: (reason) => call.requests.refuseRecall({ requestId, reason }, { context }),
    returnAnswer: (reason) => call.requests.returnAnswer({ requestId, agencyId, reason }, { context }),
  };
  const act: MutationOptions<unknown, Error, string> = { mutationFn: acts[step], onError };
  return (
    <ReasonDialog
      grave={step === 'refuse'}
      title={t(`act.${step}`)}
      label={t(step === 'direct' ? 'directWords' : 'reason')}
      words={{ lead: t(`lead.${step}`), done: t(`done.${step}`) }}
      act={act}
      input={(reason) => reason}
      onClose={onClose}
    />
  );
}
