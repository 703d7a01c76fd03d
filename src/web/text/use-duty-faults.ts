import { useTranslation } from 'react-i18next';
import { useChecks } from '../shell/use-checks.ts';
import { readAmount } from './duty-form.ts';
import type { DutyFields } from './duty-form.ts';

/** Tells what is wrong with the fields of a duty that count for the class chosen, in words. */
export function useDutyFaults() {
  const { t } = useTranslation('text');
  const check = useChecks();
  return (values: DutyFields): Partial<Record<keyof DutyFields, string>> => {
    const every = readAmount(values.everyAmount);
    switch (values.class) {
      case 'within':
      case 'before':
      case 'extension':
        return { amount: readAmount(values.amount) === null ? t('amountWrong') : '' };
      case 'recurring':
        return { everyAmount: every === null || !Number.isInteger(every) ? t('everyWrong') : '' };
      case 'byDate':
        return { date: check.day(values.date) };
      default:
        return {};
    }
  };
}
