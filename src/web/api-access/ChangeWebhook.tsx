import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../contract/webhooks.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useWebhookForm } from './use-webhook-form.ts';
import { WebhookFields } from './WebhookFields.tsx';

/** Changes where messages go and which, switches them off and on again. */
export function ChangeWebhook({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const form = useWebhookForm(webhook);
  const [active, setActive] = useState(webhook.active);
  const change = useAct(
    api.webhooks.changeWebhook.mutationOptions({ context: { version: webhook.version } }),
    { done: t('changed'), after: onClose },
  );
  const submit = (element: HTMLFormElement) => {
    const wanted = form.read(element);
    if (wanted) change.mutate({ webhookId: webhook.id, ...wanted, active });
  };
  return (
    <ActModal onClose={onClose} title={t('changeHook')} acting={change} onSubmit={submit}>
      <WebhookFields form={form} />
      <Switch
        label={t('active')}
        checked={active}
        onChange={({ currentTarget }) => setActive(currentTarget.checked)}
      />
    </ActModal>
  );
}
