import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../shell/problem.ts';

/** Says in the corner, and long enough to be read, that somebody else was quicker and the page was loaded anew. */
export function useReportedConflict(failure: unknown): void {
  const { t } = useTranslation(['imports', 'shell']);
  useEffect(() => {
    if (problemOf(failure).status !== 412) return;
    notifications.show({
      id: 'import-conflict',
      message: t('conflict'),
      color: 'brass',
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('close', { ns: 'shell' }) },
    });
  }, [failure, t]);
}
