import { Button, Text, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './EmptyRegistry.module.css';

const steps = ['bring', 'check', 'agree'] as const;

/** Shown before there is a first regulation: how one comes in. */
export function EmptyRegistry() {
  const { t } = useTranslation('regulations');
  return (
    <section className={classes.sheet}>
      <Title order={2}>{t('emptyTitle')}</Title>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>
            <Text>{t(`emptyStep.${step}`)}</Text>
          </li>
        ))}
      </ol>
      <Button component={Link} to="/nhap" leftSection={<IconFileImport size={16} />}>
        {t('emptyDo')}
      </Button>
    </section>
  );
}
