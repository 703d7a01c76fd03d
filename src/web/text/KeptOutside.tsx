import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../shell/RouteLink.tsx';

/** Why a secret text stays outside, and what can be made in its place. */
export function KeptOutside() {
  const { t } = useTranslation('text');
  return (
    <Alert color="lacquer" icon={<IconLock size={18} />} title={t('secretTitle')} role="alert" mb="md">
      {t('secretText')}
      <div>
        <RouteLink to="/phieu-chi-dan" underline="always">
          {t('toIndexCard')}
        </RouteLink>
      </div>
    </Alert>
  );
}
