import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { instantWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import classes from './AlertList.module.css';

/** What the person has been told about their account, the unread first in weight. */
export function AlertList() {
  const { t, i18n } = useTranslation(['account', 'shell']);
  const client = useQueryClient();
  const alerts = useQuery(api.session.listAlerts.queryOptions());
  const read = useMutation({
    ...api.session.markAlertsRead.mutationOptions(),
    onSuccess: () => client.invalidateQueries({ queryKey: api.session.listAlerts.key() }),
  });
  const items = alerts.data?.items ?? [];
  const unread = items.some(({ readAt }) => readAt === null);
  const button = unread && (
    <Button variant="default" loading={read.isPending} onClick={() => read.mutate(undefined)}>
      {t('alertsRead')}
    </Button>
  );
  return (
    <Panel title={t('alerts')} actions={button} flush>
      {alerts.isPending && <SkeletonRows rows={2} label={t('loading', { ns: 'shell' })} />}
      {alerts.error && <ProblemAlert error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.data && items.length === 0 && (
        <Text c="dimmed" px="md" py="sm">
          {t('alertsNone')}
        </Text>
      )}
      {items.map(({ id, kind, subject, at, readAt }) => (
        <div key={id} className={classes.alert} data-unread={readAt === null || undefined}>
          <span>{t(`alert.${kind}`, { subject })}</span>
          <time dateTime={at}>{instantWords(at, i18n.language)}</time>
        </div>
      ))}
    </Panel>
  );
}
