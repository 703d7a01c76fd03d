import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineView } from '../../contract/request-views.ts';
import { loanSteps } from '../../domain/request/line.ts';
import { dayWords } from '../ui/day-words.ts';
import classes from './RequestParts.module.css';

/** Where a lent original is: the steps of its custody, those that were taken marked, and the day of its return. */
export function LoanChain({ loan }: { loan: NonNullable<LineView['loan']> }) {
  const { t, i18n } = useTranslation('requestPage');
  const reached = loanSteps.indexOf(loan.step);
  return (
    <section className={classes.fold} aria-label={t('loan.title')}>
      <Text fw={500}>{t('loan.of', { item: loan.item, day: dayWords(loan.returnOn, i18n.language) })}</Text>
      <ol className={classes.chain}>
        {loanSteps.map((step, index) => (
          <li key={step} data-done={index <= reached || undefined}>
            {t(`loan.step.${step}`)}
            {index === reached && ` (${dayWords(loan.on, i18n.language)})`}
          </li>
        ))}
      </ol>
    </section>
  );
}
