import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TimeUnit } from '../../domain/law/parsed-document.ts';
import type { AgreedDefault } from '../../domain/regulation/duty-content.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { useFields } from '../shell/use-fields.ts';
import { readAmount } from '../text/duty-form.ts';
import { UnitSelect } from '../text/TimingFields.tsx';

type DefaultDialogProps = {
  quote: string;
  agreed: AgreedDefault | null;
  save: (agreed: AgreedDefault | null) => Promise<void>;
  onClose: () => void;
};

/** A length that the participants are to agree on where the text has none. */
export function DefaultDialog({ quote, agreed, save, onClose }: DefaultDialogProps) {
  const { t } = useTranslation(['imports', 'text']);
  const start: { amount: string; unit: TimeUnit } = {
    amount: agreed ? String(agreed.amount).replace('.', ',') : '',
    unit: agreed?.unit ?? 'workingDay',
  };
  const form = useFields(start, ({ amount }) => ({
    amount: readAmount(amount) === null ? t('amountWrong', { ns: 'text' }) : '',
  }));
  const acting = useMutation({ mutationFn: save, onSuccess: onClose });
  const submit = (element: HTMLFormElement) => {
    const amount = readAmount(form.values.amount);
    if (form.passes(element) && amount !== null) acting.mutate({ amount, unit: form.values.unit });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('defaultTitle')}
      act={t('save', { ns: 'shell' })}
      acting={acting}
      onSubmit={submit}
    >
      <Text size="xs" c="dimmed">
        {t('defaultLead')}
      </Text>
      <Text ff="var(--lt-document-font)">“{quote}”</Text>
      <Group grow align="start">
        <TextInput
          {...form.field('amount')}
          label={t('amount', { ns: 'text' })}
          inputMode="decimal"
          data-autofocus
        />
        <UnitSelect
          label={t('unit', { ns: 'text' })}
          value={form.values.unit}
          onChange={(unit) => form.set({ unit })}
        />
      </Group>
      {agreed && (
        <Button variant="subtle" w="fit-content" onClick={() => acting.mutate(null)}>
          {t('defaultClear')}
        </Button>
      )}
    </ActModal>
  );
}
