import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** Holds the place of a page whose code or first data are on their way. */
export function PagePending() {
  const { t } = useTranslation();
  return (
    <div style={{ padding: '22px 28px' }}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton height={24} width={220} mb={26} />
      <SkeletonRows label={t('loading')} />
    </div>
  );
}
