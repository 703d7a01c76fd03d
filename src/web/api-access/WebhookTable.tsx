import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../contract/webhooks.ts';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { instantWords } from '../ui/day-words.ts';
import { TableHead } from '../ui/TableHead.tsx';

export type WebhookAct = 'change' | 'reset' | 'drop';
type WebhookTableProps = {
  webhooks: WebhookView[];
  onShow: (webhook: WebhookView) => void;
  onAct: (act: WebhookAct, webhook: WebhookView) => void;
};

/** Webhooks with what they tell and how they fare. */
export function WebhookTable({ webhooks, ...acts }: WebhookTableProps) {
  const { t } = useTranslation(['apiAccess', 'shell']);
  return (
    <Table>
      <TableHead names={[t('url'), t('events'), t('state')]} last={t('actions', { ns: 'shell' })} />
      <Table.Tbody>
        {webhooks.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} {...acts} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type WebhookRowProps = Omit<WebhookTableProps, 'webhooks'> & { webhook: WebhookView };

function WebhookRow({ webhook, ...acts }: WebhookRowProps) {
  const { t } = useTranslation('apiAccess');
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere', minWidth: 160 }}>{webhook.url}</Table.Td>
      <Table.Td>
        {webhook.events.map((event) => (
          <Text key={event} size="xs">
            {t(`event.${event}`)}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <WebhookState webhook={webhook} />
      </Table.Td>
      <Table.Td>
        <WebhookActs webhook={webhook} {...acts} />
      </Table.Td>
    </Table.Tr>
  );
}

function WebhookState({ webhook }: { webhook: WebhookView }) {
  const { t, i18n } = useTranslation('apiAccess');
  const { active, goneAt, waiting, dead, oldSecretUntil } = webhook;
  const at = (instant: string) => ({ time: instantWords(instant, i18n.language) });
  return (
    <>
      <Badge color={active ? 'leaf' : 'gray'}>{t(active ? 'on' : 'off')}</Badge>
      {goneAt !== null && <Text size="xs">{t('goneSince', at(goneAt))}</Text>}
      {waiting > 0 && <Text size="xs">{t('waiting', { count: waiting })}</Text>}
      {dead > 0 && (
        <Text size="xs" c="lacquer">
          {t('dead', { count: dead })}
        </Text>
      )}
      {oldSecretUntil !== null && (
        <Text size="xs" c="dimmed">
          {t('oldSecretUntil', at(oldSecretUntil))}
        </Text>
      )}
    </>
  );
}

function WebhookActs({ webhook, onShow, onAct }: WebhookRowProps) {
  const { t } = useTranslation('apiAccess');
  const attempt = useAct(api.webhooks.sendWebhookTest.mutationOptions(), { done: t('tried') });
  const acts = [
    { word: t('deliveries'), run: () => onShow(webhook) },
    ...(webhook.active ? [{ word: t('tryHook'), run: () => attempt.mutate({ webhookId: webhook.id }) }] : []),
    { word: t('change'), run: () => onAct('change', webhook) },
    { word: t('resetSecret'), run: () => onAct('reset', webhook) },
    { word: t('drop'), run: () => onAct('drop', webhook) },
  ];
  return (
    <Group gap={6} justify="flex-end">
      {acts.map(({ word, run }) => (
        <Button
          key={word}
          size="compact-xs"
          variant="default"
          aria-label={`${word}: ${t('hookOf', { url: webhook.url })}`}
          onClick={run}
        >
          {word}
        </Button>
      ))}
    </Group>
  );
}
