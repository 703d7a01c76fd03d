import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Threshold } from './Threshold.tsx';

/** What to do with a one-time link that sets no password any more; nobody is asked to type one. */
export function LinkOver() {
  const { t } = useTranslation('account');
  return (
    <Threshold title={t('linkOverTitle')}>
      <Stack gap="sm">
        <Text>{t('linkOver')}</Text>
        <Text>{t('linkOverAsk')}</Text>
        <Button component={Link} to="/dang-nhap" variant="default" size="sm">
          {t('linkOverSignIn')}
        </Button>
      </Stack>
    </Threshold>
  );
}
