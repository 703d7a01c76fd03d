import type { MutationOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DayField } from './DayField.tsx';
import { ActModal } from './ActModal.tsx';
import { useToday } from './today.ts';
import { useAct } from './use-act.ts';
import { useChecks } from './use-checks.ts';
import { useFields } from './use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

type CloseOnProps<Answer, Refusal, Input> = {
  title: string;
  done: string;
  act: MutationOptions<Answer, Refusal, Input>;
  input: (until: string) => Input;
  onClose: () => void;
};

/** Asks for the first day on which something no longer holds, and ends it. */
export function CloseOn<Answer, Refusal, Input>({
  title,
  done,
  act,
  input,
  onClose,
}: CloseOnProps<Answer, Refusal, Input>) {
  const { t } = useTranslation();
  const check = useChecks();
  const form = useFields({ until: typedDay(useToday()) }, ({ until }) => ({
    until: check.day(until),
  }));
  const closing = useAct(act, { done, after: onClose });
  const submit = (element: HTMLFormElement) => {
    const until = readDay(form.values.until);
    if (form.passes(element) && until) closing.mutate(input(until));
  };
  return (
    <ActModal grave onClose={onClose} title={title} act={t('end')} acting={closing} onSubmit={submit}>
      <DayField {...form.field('until')} label={t('endsFrom')} data-autofocus />
    </ActModal>
  );
}
