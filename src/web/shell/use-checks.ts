import { useTranslation } from 'react-i18next';
import { readDay } from '../ui/read-day.ts';

/** What forms ask of what is typed: each gives the fault in words, and nothing where there is none. */
export type Checks = ReturnType<typeof useChecks>;

/** The checks that more than one form makes before anything is sent. */
export function useChecks() {
  const { t } = useTranslation();
  return {
    words: (typed: string, least = 1) => (typed.trim().length < least ? t('required') : ''),
    day: (typed: string) => (readDay(typed) ? '' : t('dayWrong')),
    email: (typed: string) => (/^\S+@\S+\.\S+$/u.test(typed.trim()) ? '' : t('emailInvalid')),
  };
}
