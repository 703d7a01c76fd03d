import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WebhookHost } from '../../contract/webhooks.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

/** Asks once more, then allows a place no longer. */
export function DropHost({ host, onClose }: { host: WebhookHost; onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const drop = useAct(api.webhooks.dropWebhookHost.mutationOptions(), {
    done: t('hostDropped'),
    after: onClose,
  });
  return (
    <ActModal
      onClose={onClose}
      title={t('dropHostOf', { origin: host.origin })}
      act={t('dropHost')}
      grave
      acting={drop}
      onSubmit={() => drop.mutate({ hostId: host.id })}
    >
      <Text>{t('dropHostLead')}</Text>
    </ActModal>
  );
}
