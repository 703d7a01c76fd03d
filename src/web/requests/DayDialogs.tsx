import { Text, Textarea } from '@mantine/core';
import type { MutationOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { loanSteps } from '../../domain/request/line.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { call } from '../shell/call.ts';
import { DayField } from '../shell/DayField.tsx';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import type { StepProps } from './PlainStep.tsx';
import { useStepOptions } from './use-step-options.ts';

type DayStep = 'receive' | 'askExtension' | 'disputeReceipt' | 'moveLoan';
type Said = { on: string; reason: string };
type DayDialogProps = {
  step: DayStep;
  /** The day that stands in the field first. */
  start: string;
  /** What is said of the step before the fields. */
  lead: string;
  reasoned?: boolean;
  act: (said: Said) => Promise<unknown>;
};

/** A step that needs a day, and some of them a reason. */
function DayDialog({ view, agencyId, onClose, ...props }: StepProps & DayDialogProps) {
  const { t } = useTranslation('requestPage');
  const { step, start, lead, reasoned = false, act } = props;
  const check = useChecks();
  const form = useFields({ on: start, reason: '' }, ({ on, reason }) => ({
    on: check.day(on),
    reason: reasoned ? check.words(reason, 3) : '',
  }));
  const { onError } = useStepOptions(view)(agencyId);
  const sent: MutationOptions<unknown, Error, Said> = { mutationFn: act, onError };
  const acting = useAct(sent, { done: t(`done.${step}`), after: onClose });
  const submit = (element: HTMLFormElement) => {
    const on = readDay(form.values.on);
    if (form.passes(element) && on !== null) acting.mutate({ on, reason: form.values.reason.trim() });
  };
  return (
    <ActModal onClose={onClose} title={t(`act.${step}`)} acting={acting} onSubmit={submit}>
      <Text c="dimmed">{lead}</Text>
      <DayField {...form.field('on')} label={t(`day.${step}`)} w={200} data-autofocus />
      {reasoned && (
        <Textarea {...form.field('reason')} label={t('reason')} autosize minRows={3} maxLength={2000} />
      )}
    </ActModal>
  );
}

/** Receives a request: it gets its number in the register of what comes in. */
export function ReceiveRequest(props: StepProps) {
  const { t } = useTranslation('requestPage');
  const today = useToday();
  const { view, agencyId } = props;
  const { context } = useStepOptions(view)(agencyId);
  return (
    <DayDialog
      {...props}
      step="receive"
      lead={t('lead.receive')}
      start={typedDay(today)}
      act={({ on }) =>
        call.requests.receiveRequest(
          { requestId: view.id, receivedOn: on === today ? null : on },
          { context },
        )
      }
    />
  );
}

/** Asks the sender for time until a day. */
export function AskExtension(props: StepProps) {
  const { t } = useTranslation('requestPage');
  const { view, agencyId } = props;
  const { context } = useStepOptions(view)(agencyId);
  return (
    <DayDialog
      {...props}
      step="askExtension"
      lead={t('lead.askExtension')}
      start=""
      reasoned
      act={({ on, reason }) =>
        call.requests.askExtension({ requestId: view.id, to: on, reason }, { context })
      }
    />
  );
}

/** Says that it was received on another day; both days are kept. */
export function DisputeReceipt(props: StepProps) {
  const { t } = useTranslation('requestPage');
  const { view, agencyId } = props;
  const { context } = useStepOptions(view)(agencyId);
  return (
    <DayDialog
      {...props}
      step="disputeReceipt"
      lead={t('lead.disputeReceipt')}
      start=""
      reasoned
      act={({ on, reason }) =>
        call.requests.disputeReceipt({ requestId: view.id, agencyId, on, reason }, { context })
      }
    />
  );
}

/** The next step of the custody of a lent original, on its day. */
export function MoveLoan(props: StepProps) {
  const { t } = useTranslation('requestPage');
  const today = useToday();
  const { view, agencyId } = props;
  const { context } = useStepOptions(view)(agencyId);
  const loan = view.lines.find(({ agency }) => agency.agencyId === agencyId)?.loan;
  const next = loanSteps[loanSteps.indexOf(loan?.step ?? 'promised') + 1];
  if (!loan || !next || next === 'promised') return null;
  return (
    <DayDialog
      {...props}
      step="moveLoan"
      start={typedDay(today)}
      lead={`${loan.item}: ${t(`loan.step.${next}`)}`}
      act={({ on }) => call.requests.moveLoan({ requestId: view.id, agencyId, step: next, on }, { context })}
    />
  );
}
