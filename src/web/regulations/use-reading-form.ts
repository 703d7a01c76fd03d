import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorTarget, DutyContent } from '../../domain/regulation/duty-content.ts';
import { useFields } from '../shell/use-fields.ts';
import { editFrom, fieldsOf, readAmount } from '../text/duty-form.ts';
import { useDutyFaults } from '../text/use-duty-faults.ts';

/** The form of a reading: the fields of its time and words, whom it binds towards whom, what was agreed on. */
export type ReadingForm = ReturnType<typeof useReadingForm>;

/** Begins a form with a reading; `reading()` gives what it says now, for fields without a fault. */
export function useReadingForm(start: DutyContent) {
  const faults = useDutyFaults();
  const { t } = useTranslation('text');
  const { agreedDefault } = start;
  const begin = {
    ...fieldsOf(start),
    defaultAmount: agreedDefault ? String(agreedDefault.amount).replace('.', ',') : '',
    defaultUnit: agreedDefault?.unit ?? 'workingDay',
  };
  const fields = useFields(begin, (values) => ({
    ...faults(values),
    defaultAmount:
      needsDefault(values.class) && values.defaultAmount.trim() && readAmount(values.defaultAmount) === null
        ? t('amountWrong')
        : '',
  }));
  const [obliged, setObliged] = useState<ActorTarget>(start.obliged);
  const [owedTo, setOwedTo] = useState<ActorTarget | null>(start.owedTo);
  const reading = (): DutyContent => {
    const { values } = fields;
    const amount = needsDefault(values.class) ? readAmount(values.defaultAmount) : null;
    const agreed = amount === null ? null : { amount, unit: values.defaultUnit };
    return { ...start, ...editFrom(values), obliged, owedTo, agreedDefault: agreed };
  };
  return { fields, obliged, setObliged, owedTo, setOwedTo, reading };
}

/** The classes whose text has no number: there the participants agree on one. */
export function needsDefault(dutyClass: string): boolean {
  return dutyClass === 'soft' || dutyClass === 'immediate';
}
