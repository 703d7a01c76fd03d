import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../contract/webhooks.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

/** Asks once more, then takes a webhook away. */
export function DropWebhook({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const drop = useAct(api.webhooks.dropWebhook.mutationOptions(), { done: t('dropped'), after: onClose });
  return (
    <ActModal
      onClose={onClose}
      title={t('dropHook')}
      grave
      acting={drop}
      onSubmit={() => drop.mutate({ webhookId: webhook.id })}
    >
      <Text style={{ overflowWrap: 'anywhere' }}>{webhook.url}</Text>
      <Text>{t('dropHookLead')}</Text>
    </ActModal>
  );
}
