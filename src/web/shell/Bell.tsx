import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from './call.ts';
import { useLive } from './use-live.ts';

const BellLink = createLink(ActionIcon<'a'>);

/** The way to what one has been told, with how much of it is unread; keeps the whole window up to date. */
export function Bell() {
  const { t } = useTranslation();
  useLive();
  const unread = useQuery(api.notifications.countAlerts.queryOptions()).data?.unread ?? 0;
  const words = unread === 0 ? t('bell') : t('bellUnread', { count: unread });
  return (
    <Indicator
      label={unread > 99 ? '99+' : unread}
      disabled={unread === 0}
      size={15}
      offset={5}
      color="lacquer"
      styles={{ indicator: { pointerEvents: 'none', fontSize: 10 } }}
    >
      <BellLink component="a" to="/thong-bao" aria-label={words} title={words}>
        <IconBell size={19} stroke={1.6} />
      </BellLink>
    </Indicator>
  );
}
