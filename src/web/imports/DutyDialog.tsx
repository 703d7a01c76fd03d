import { Blockquote, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import type { TimedDuty } from '../../domain/law/parsed-document.ts';
import type { DutyEdit } from '../../domain/regulation/duty-content.ts';
import { isSoundTiming } from '../../domain/regulation/sound-timing.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { useFields } from '../shell/use-fields.ts';
import { dutyClasses } from '../text/duty-classes.ts';
import { editFrom, fieldsOf } from '../text/duty-form.ts';
import type { DutyFields } from '../text/duty-form.ts';
import { TimingFields } from '../text/TimingFields.tsx';
import { useDutyFaults } from '../text/use-duty-faults.ts';

type DutyDialogProps = {
  title: string;
  /** The words in the text. */
  quote: string;
  start: DutyEdit;
  /** What an accepted duty must name. */
  required: readonly ('actor' | 'action')[];
  /** Saves it; a refusal is shown in the dialog. */
  save: (edit: DutyEdit) => Promise<void>;
  onSaved: () => void;
  onClose: () => void;
};

/** Puts right how a duty was read: its time, who, to whom, what. */
export function DutyDialog({ title, quote, start, required, save, onSaved, onClose }: DutyDialogProps) {
  const { t, i18n } = useTranslation(['imports', 'text']);
  const timingFaults = useDutyFaults();
  const form = useFields<DutyFields>(fieldsOf(start), (values) => {
    const missing = required.filter((name) => values[name].trim() === '');
    const faults = missing.map((name) => [name, t('required', { ns: 'shell' })]);
    return { ...timingFaults(values), ...Object.fromEntries(faults) };
  });
  const acting = useMutation({ mutationFn: save, onSuccess: onSaved });
  const edit = editFrom(form.values);
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const submit = (element: HTMLFormElement) => {
    if (form.passes(element)) acting.mutate(edit);
  };
  return (
    <ActModal
      onClose={onClose}
      title={title}
      act={t('dutySave')}
      acting={acting}
      onSubmit={submit}
      size={560}
    >
      <Blockquote p="xs" my={0} cite={undefined} fz="sm" ff="var(--lt-document-font)">
        {quote}
      </Blockquote>
      <Select
        label={t('dutyClass', { ns: 'text' })}
        data={dutyClasses.map((value) => ({ value, label: t(`class.${value}`, { ns: 'text' }) }))}
        value={form.values.class}
        onChange={(found) => found && form.set({ class: found })}
        data-autofocus
      />
      <TimingFields values={form.values} set={form.set} field={form.field} />
      <Text size="xs" c="dimmed" mih={20} role="status">
        {isSoundTiming(edit) ? timingWords({ ...edit, quote }, language) : ''}
      </Text>
      <TextInput
        {...form.field('trigger')}
        label={t(form.values.class === 'before' ? 'triggerBefore' : 'trigger', { ns: 'text' })}
      />
      <Group grow align="start">
        <TextInput {...form.field('actor')} label={t('actor', { ns: 'text' })} />
        <TextInput {...form.field('recipient')} label={t('recipient', { ns: 'text' })} />
      </Group>
      <Textarea
        {...form.field('action')}
        label={t('action', { ns: 'text' })}
        autosize
        minRows={2}
        maxRows={6}
      />
    </ActModal>
  );
}

/** The part of a duty that the form knows. */
export function editableOf(duty: TimedDuty): DutyEdit {
  const { class: timingClass, amount, unit, every, dueBy, trigger, actor, recipient, action } = duty;
  return { class: timingClass, amount, unit, every, dueBy, trigger, actor, recipient, action };
}
