import { Alert, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';

/** Why a text that was read did not come in; a stamped one gets the way to an index card. */
export function TakeInRefused({ error }: { error: unknown }) {
  const { t } = useTranslation('text');
  const { code, detail } = problemOf(error);
  if (code !== 'stampedSecret' && code !== 'declaredSecret') return <ProblemAlert error={error} />;
  return (
    <Alert color="lacquer" icon={<IconLock size={18} />} title={t('secretTitle')} role="alert" mb="md">
      <Text>{detail}</Text>
      <RouteLink to="/phieu-chi-dan" underline="always">
        {t('toIndexCard')}
      </RouteLink>
    </Alert>
  );
}
