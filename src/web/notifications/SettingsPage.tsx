import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { CalendarFeed } from './CalendarFeed.tsx';
import { MailSettings } from './MailSettings.tsx';

/** How the person is told: what comes by mail and when, and their due days in a calendar outside. */
export function SettingsPage() {
  const { t } = useTranslation(['notifications', 'shell']);
  const settings = useQuery(api.notifications.readNotificationSettings.queryOptions());
  const feed = useQuery(api.notifications.readCalendarFeed.queryOptions());
  const failed = settings.error ?? feed.error;
  return (
    <Page title={t('settings')} lead={t('settingsLead')} width="text">
      {failed && (
        <ProblemAlert error={failed} retry={() => void Promise.all([settings.refetch(), feed.refetch()])} />
      )}
      {!failed && !(settings.data && feed.data) && (
        <SkeletonRows rows={8} label={t('loading', { ns: 'shell' })} />
      )}
      {settings.data && feed.data && (
        <>
          <MailSettings settings={settings.data} />
          <CalendarFeed openedAt={feed.data.openedAt} />
        </>
      )}
    </Page>
  );
}
