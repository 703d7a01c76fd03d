import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../contract/webhooks.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { ShownSecret } from './ShownSecret.tsx';

/** Asks once more, then shows a new secret, this once. */
export function ResetSecret({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const [secret, setSecret] = useState<string | null>(null);
  const reset = useAct(api.webhooks.resetWebhookSecret.mutationOptions(), {
    done: t('secretReset'),
    after: (made) => setSecret(made.secret),
  });
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
    <ActModal
      onClose={onClose}
      title={t('resetSecret')}
      acting={reset}
      onSubmit={() => reset.mutate({ webhookId: webhook.id })}
    >
      <Text>{t('resetSecretLead')}</Text>
    </ActModal>
  );
}
