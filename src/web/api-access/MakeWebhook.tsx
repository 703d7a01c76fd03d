import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { ShownSecret } from './ShownSecret.tsx';
import { useWebhookForm } from './use-webhook-form.ts';
import { WebhookFields } from './WebhookFields.tsx';

/** Adds a webhook, then shows its secret, this once. */
export function MakeWebhook({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const form = useWebhookForm({ url: '', events: [] });
  const [secret, setSecret] = useState<string | null>(null);
  const make = useAct(api.webhooks.makeWebhook.mutationOptions(), {
    done: t('hookMade'),
    after: (made) => setSecret(made.secret),
  });
  const submit = (element: HTMLFormElement) => {
    const wanted = form.read(element);
    if (wanted) make.mutate(wanted);
  };
  if (secret !== null)
    return (
      <ShownSecret
        title={t('secretShownTitle')}
        lead={t('secretShownLead')}
        secret={secret}
        onClose={onClose}
      />
    );
  return (
    <ActModal onClose={onClose} title={t('makeHook')} acting={make} onSubmit={submit}>
      <WebhookFields form={form} />
    </ActModal>
  );
}
