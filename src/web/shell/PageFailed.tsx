import { Button, Group } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';
import { problemOf } from './problem.ts';
import { ProblemAlert } from './ProblemAlert.tsx';

/** Shown in place of a page that threw; the frame around it stays usable. */
export function PageFailed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  const offline = problemOf(error).code === 'offline';
  return (
    <Page
      title={t(offline ? 'offlineTitle' : 'errorTitle')}
      lead={t(offline ? 'offlineText' : 'errorText')}
      width="text"
    >
      {!offline && <ProblemAlert error={error} />}
      <Group mt="md" gap="xs">
        <Button onClick={() => void router.invalidate()}>{t('retry')}</Button>
        <Button variant="default" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      </Group>
    </Page>
  );
}

/** Shown for an address that leads nowhere, or to something that is not for the reader. */
export function PageMissing() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFoundTitle')} lead={t('notFoundText')} width="text">
      <Button component={Link} to="/" variant="default">
        {t('goHome')}
      </Button>
    </Page>
  );
}
