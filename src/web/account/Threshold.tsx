import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBanner } from '../shell/DemoBanner.tsx';
import { Preferences } from '../shell/Preferences.tsx';
import { Seal } from '../ui/Seal.tsx';
import classes from './Threshold.module.css';
import { PageTitle } from '../ui/PageTitle.tsx';

type ThresholdProps = { title: string; lead?: string; children: ReactNode; beside?: ReactNode };

/** The pages before the sign-in: one sheet in the middle, and room for something beside it. */
export function Threshold({ title, lead, children, beside }: ThresholdProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.ground}>
      <DemoBanner />
      <header className={classes.head}>
        <Seal size={28} />
        <span className={classes.name}>{t('product')}</span>
        <span className={classes.line}>{t('productLine')}</span>
        <Preferences help={false} />
      </header>
      <main className={classes.main} data-beside={beside ? true : undefined}>
        <section className={classes.sheet}>
          <PageTitle>{title}</PageTitle>
          {lead && (
            <Text c="dimmed" mt={2}>
              {lead}
            </Text>
          )}
          <div className={classes.body}>{children}</div>
        </section>
        {beside}
      </main>
    </div>
  );
}
