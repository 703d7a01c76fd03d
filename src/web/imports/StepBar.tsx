import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importSteps } from './import-steps.ts';
import type { ImportStep } from './import-steps.ts';
import classes from './StepBar.module.css';

type StepBarProps = { importId: string; current: ImportStep; open: Record<ImportStep, number> };

/** The way through an import: each step with how much is still open on it. */
export function StepBar({ importId, current, open }: StepBarProps) {
  const { t } = useTranslation('imports');
  return (
    <nav aria-label={t('steps')} data-no-print>
      <ol className={classes.steps}>
        {importSteps.map(({ step, address }, index) => (
          <li key={step}>
            <Link
              to="/nhap/$importId"
              params={{ importId }}
              search={{ buoc: address }}
              className={classes.step}
              aria-keyshortcuts={`${index + 1}`}
              {...(step === current ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={classes.place} aria-hidden>
                {index + 1}
              </span>
              <span className={classes.words}>{t(`step.${step}`)}</span>
              <span className={classes.open} data-done={open[step] === 0 || undefined}>
                <span aria-hidden>
                  {open[step] === 0 ? <IconCheck size={15} /> : t('stepOpen', { n: open[step] })}
                </span>
                <VisuallyHidden>
                  {open[step] === 0 ? t('stepDone') : t('stepOpenLong', { count: open[step] })}
                </VisuallyHidden>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
