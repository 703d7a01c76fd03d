import { Text, Textarea } from '@mantine/core';
import type { MutationOptions } from '@tanstack/react-query';
import { ActModal } from './ActModal.tsx';
import { useAct } from './use-act.ts';
import { useChecks } from './use-checks.ts';
import { useFields } from './use-fields.ts';

type ReasonDialogProps<Answer, Refusal, Input> = {
  title: string;
  /** What follows from it, and what is said when it is done. */
  words: { lead: string; done: string };
  /** What is asked for. */
  label: string;
  grave?: boolean;
  act: MutationOptions<Answer, Refusal, Input>;
  input: (words: string) => Input;
  onClose: () => void;
};

/** Asks for a few words, a reason above all, and does one act with them. */
export function ReasonDialog<Answer, Refusal, Input>(props: ReasonDialogProps<Answer, Refusal, Input>) {
  const { title, words, label, grave = false, act, input, onClose } = props;
  const check = useChecks();
  const form = useFields({ said: '' }, ({ said }) => ({ said: check.words(said, 3) }));
  const acting = useAct(act, { done: words.done, after: onClose });
  const submit = (element: HTMLFormElement) => {
    if (form.passes(element)) acting.mutate(input(form.values.said.trim()));
  };
  return (
    <ActModal grave={grave} onClose={onClose} title={title} acting={acting} onSubmit={submit}>
      <Text>{words.lead}</Text>
      <Textarea
        {...form.field('said')}
        label={label}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        data-autofocus
      />
    </ActModal>
  );
}
