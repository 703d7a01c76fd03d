import { Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import type { TimeUnit } from '../../domain/law/parsed-document.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { placeWords } from '../text/place-words.ts';
import { saidLength } from './said-length.ts';
import { RowWords } from './RowWords.tsx';

/** Prolongs a deadline by what the same article allows. */
export function ExtendFulfilment({ view, onClose }: { view: FulfilmentView; onClose: () => void }) {
  const { t, i18n } = useTranslation('duties');
  const { t: text } = useTranslation('text');
  const check = useChecks();
  const { amount: most = 0, unit = '', eId = '' } = view.mayExtend ?? {};
  const figure = (amount: number) => amount.toLocaleString(i18n.language);
  const form = useFields({ amount: String(most).replace('.', ','), reason: '' }, (values) => {
    const amount = amountOf(values.amount);
    const fits = amount !== null && amount <= most;
    return {
      amount: fits ? '' : t('extendWrong', { most: figure(most) }),
      reason: check.words(values.reason, 3),
    };
  });
  const context = { version: view.version };
  const extend = useAct(api.duties.extendFulfilment.mutationOptions({ context }), {
    done: t('extended'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const amount = amountOf(form.values.amount);
    if (!form.passes(element) || amount === null) return;
    extend.mutate({ fulfilmentId: view.id, amount, reason: form.values.reason.trim() });
  };
  const length = saidLength({ amount: most, unit }, i18n.language);
  return (
    <ActModal onClose={onClose} title={t('acts.extend')} acting={extend} onSubmit={submit}>
      <RowWords row={view} />
      <Text c="dimmed">{t('extendLead', { place: placeWords(text, eId, i18n.language), length })}</Text>
      <TextInput
        {...form.field('amount')}
        label={t('extendAmount', { unit: text(`units.${unit as TimeUnit}`) })}
        inputMode="decimal"
        w={200}
        data-autofocus
      />
      <Textarea {...form.field('reason')} label={t('reason')} autosize minRows={3} maxLength={2000} />
    </ActModal>
  );
}

/** A number above 0 as it is typed, whole or half, with a comma or a point; null for anything else. */
function amountOf(typed: string): number | null {
  const amount = /^\d{1,4}([,.][05])?$/u.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : 0;
  return amount > 0 ? amount : null;
}
