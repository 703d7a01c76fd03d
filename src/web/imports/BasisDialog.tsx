import { Group, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CitedBasis } from '../../domain/regulation/import-content.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { DayField } from '../shell/DayField.tsx';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

type BasisDialogProps = {
  start: CitedBasis;
  isNew: boolean;
  onSave: (basis: CitedBasis) => void;
  onClose: () => void;
};

const nothingWaited = { isPending: false, error: null };

/** One document on which the regulation rests. */
export function BasisDialog({ start, isNew, onSave, onClose }: BasisDialogProps) {
  const { t } = useTranslation('imports');
  const check = useChecks();
  const fields = {
    title: start.title,
    symbol: start.symbol ?? '',
    issuer: start.issuer ?? '',
    issuedOn: start.issuedOn ? typedDay(start.issuedOn) : '',
    printed: start.printed,
  };
  const form = useFields(fields, ({ title, issuedOn }) => ({
    title: check.words(title),
    issuedOn: issuedOn.trim() === '' ? '' : check.day(issuedOn),
  }));
  const submit = (element: HTMLFormElement) => {
    if (!form.passes(element)) return;
    const { title, symbol, issuer, issuedOn, printed } = form.values;
    onSave({
      title: title.trim(),
      symbol: symbol.trim() || null,
      issuer: issuer.trim() || null,
      issuedOn: readDay(issuedOn),
      printed: printed.trim(),
    });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t(isNew ? 'basisAdd' : 'basisEdit')}
      act={t('save', { ns: 'shell' })}
      acting={nothingWaited}
      onSubmit={submit}
      size={560}
    >
      <Textarea
        {...form.field('title')}
        label={t('basisTitle')}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
      />
      <Group grow align="start">
        <TextInput {...form.field('symbol')} label={t('basisSymbol')} maxLength={100} />
        <DayField {...form.field('issuedOn')} label={t('basisIssuedOn')} />
      </Group>
      <TextInput {...form.field('issuer')} label={t('basisIssuer')} maxLength={300} />
      <Textarea {...form.field('printed')} label={t('basisPrinted')} autosize minRows={2} maxLength={2000} />
    </ActModal>
  );
}
