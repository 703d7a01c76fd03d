import { Button, SegmentedControl } from '@mantine/core';
import { IconChecks, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { tellFailure } from '../shell/tell.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { AlertList } from './AlertList.tsx';

/** Thông báo: what the person has been told in all their capacities. */
export function AlertsPage() {
  const { t } = useTranslation('notifications');
  const [unread, setUnread] = useState(false);
  const list = useInfiniteQuery(
    api.notifications.listAlerts.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({
        ...nextPage.input(cursor),
        ...(unread && { unread: 'true' }),
      }),
    }),
  );
  const alerts = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const markRead = useMarkRead();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="text"
      actions={<PageActions onReadAll={() => markRead(null)} />}
    >
      <ListPanel
        list={list}
        count={alerts.length}
        empty={unread ? t('noneUnread') : <Nothing title={t('none')}>{t('noneLead')}</Nothing>}
        awaited={6}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={unread ? 'unread' : 'all'}
            onChange={(value) => setUnread(value === 'unread')}
            data={[
              { value: 'all', label: t('all') },
              { value: 'unread', label: t('onlyUnread') },
            ]}
          />
        }
      >
        <AlertList items={alerts} onRead={(alertId) => markRead([alertId])} />
      </ListPanel>
    </Page>
  );
}

function PageActions({ onReadAll }: { onReadAll: () => void }) {
  const { t } = useTranslation('notifications');
  return (
    <>
      <Button variant="default" leftSection={<IconChecks size={16} />} onClick={onReadAll}>
        {t('readAll')}
      </Button>
      <ButtonLink to="/thong-bao/cai-dat" variant="default" leftSection={<IconSettings size={16} />}>
        {t('settings')}
      </ButtonLink>
    </>
  );
}

/** Marks alerts as read, quietly; null: all of them. */
function useMarkRead(): (alertIds: string[] | null) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    ...api.notifications.markAlertsRead.mutationOptions(),
    onSuccess: () => client.invalidateQueries({ queryKey: api.notifications.key() }),
    onError: tellFailure,
  });
  return (alertIds) => mutate(alertIds === null ? {} : { alertIds });
}
