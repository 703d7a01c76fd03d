import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useAct } from '../shell/use-act.ts';
import { instantWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';

/** The secret address at which a calendar reads the person's due days: opened, changed, closed. */
export function CalendarFeed({ openedAt }: { openedAt: string | null }) {
  const { t, i18n } = useTranslation('notifications');
  const [address, setAddress] = useState<string | null>(null);
  const open = useAct(api.notifications.openCalendarFeed.mutationOptions(), {
    done: t('feedOpened'),
    after: (opened) => setAddress(opened.address),
  });
  const close = useAct(api.notifications.closeCalendarFeed.mutationOptions(), {
    done: t('feedClosed'),
    after: () => setAddress(null),
  });
  const error = open.error ?? close.error;
  return (
    <Panel title={t('feed')} lead={t('feedLead')}>
      <Stack gap="sm">
        {error ? <ProblemAlert error={error} /> : null}
        <Text size="sm">
          {openedAt === null ? t('feedNone') : t('feedSince', { day: instantWords(openedAt, i18n.language) })}
        </Text>
        {address !== null && <OpenedAddress address={address} />}
        {openedAt !== null && (
          <Text size="xs" c="dimmed">
            {t('feedRenewLead')}
          </Text>
        )}
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconCalendarShare size={16} />}
            loading={open.isPending}
            onClick={() => open.mutate(undefined)}
          >
            {t(openedAt === null ? 'feedOpen' : 'feedRenew')}
          </Button>
          {openedAt !== null && (
            <Button
              variant="default"
              color="lacquer"
              loading={close.isPending}
              onClick={() => close.mutate(undefined)}
            >
              {t('feedClose')}
            </Button>
          )}
        </Group>
      </Stack>
    </Panel>
  );
}

function OpenedAddress({ address }: { address: string }) {
  const { t } = useTranslation(['notifications', 'shell']);
  return (
    <Alert color="brass" title={t('feedAddress')}>
      <Stack gap="xs">
        <TextInput
          readOnly
          aria-label={t('feedAddress')}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group gap="sm">
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'copy', { ns: 'shell' })}
              </Button>
            )}
          </CopyButton>
          <Text size="xs">{t('feedOnce')}</Text>
        </Group>
      </Stack>
    </Alert>
  );
}
