import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { DayField } from '../shell/DayField.tsx';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay } from '../ui/read-day.ts';

/** Makes a card: a neutral title, where the document is registered, who holds it, its day. */
export function AddIndexCard({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('regulations');
  const check = useChecks();
  const start = { title: '', registerNumber: '', holder: '', datedOn: '' };
  const form = useFields(start, (values) => ({
    title: check.words(values.title, 3),
    registerNumber: check.words(values.registerNumber),
    holder: check.words(values.holder, 2),
    datedOn: check.day(values.datedOn),
  }));
  const add = useAct(api.regulations.addIndexCard.mutationOptions(), {
    done: t('cardAdded'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const datedOn = readDay(form.values.datedOn);
    if (form.passes(element) && datedOn) add.mutate({ ...form.values, datedOn });
  };
  return (
    <ActModal onClose={onClose} title={t('cardAdd')} acting={add} onSubmit={submit}>
      <TextInput
        {...form.field('title')}
        label={t('cardTitle')}
        description={t('cardTitleHint')}
        maxLength={300}
        data-autofocus
      />
      <TextInput
        {...form.field('registerNumber')}
        label={t('cardNumber')}
        description={t('cardNumberHint')}
        maxLength={100}
      />
      <TextInput
        {...form.field('holder')}
        label={t('cardHolder')}
        description={t('cardHolderHint')}
        maxLength={200}
      />
      <DayField {...form.field('datedOn')} label={t('cardDated')} />
    </ActModal>
  );
}
