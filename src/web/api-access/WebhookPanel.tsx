import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../contract/webhooks.ts';
import { api } from '../shell/call.ts';
import { ListStates } from '../shell/ListStates.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ChangeWebhook } from './ChangeWebhook.tsx';
import { DeliveryPanel } from './DeliveryPanel.tsx';
import { DropWebhook } from './DropWebhook.tsx';
import { MakeWebhook } from './MakeWebhook.tsx';
import { ResetSecret } from './ResetSecret.tsx';
import { type WebhookAct, WebhookTable } from './WebhookTable.tsx';

/** The webhooks of one's own agency, and the messages of the one that is chosen. */
export function WebhookPanel() {
  const { t } = useTranslation('apiAccess');
  const list = useQuery(api.webhooks.listWebhooks.queryOptions());
  const webhooks = list.data?.items ?? [];
  const [making, setMaking] = useState(false);
  const [doing, setDoing] = useState<{ act: WebhookAct; webhook: WebhookView } | null>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = webhooks.find(({ id }) => id === shownId);
  const close = () => setDoing(null);
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t('makeHook')}
    </Button>
  );
  const whole = { ...list, hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined };
  return (
    <>
      <Panel title={t('hooksTitle')} actions={make} flush>
        <ListStates
          list={whole}
          count={webhooks.length}
          empty={<Nothing title={t('noHooks')}>{t('noHooksLead')}</Nothing>}
          awaited={3}
        >
          <WebhookTable
            webhooks={webhooks}
            onShow={({ id }) => setShownId(id)}
            onAct={(act, webhook) => setDoing({ act, webhook })}
          />
        </ListStates>
      </Panel>
      {shown && <DeliveryPanel key={shown.id} webhook={shown} />}
      {making && <MakeWebhook onClose={() => setMaking(false)} />}
      {doing?.act === 'change' && <ChangeWebhook webhook={doing.webhook} onClose={close} />}
      {doing?.act === 'reset' && <ResetSecret webhook={doing.webhook} onClose={close} />}
      {doing?.act === 'drop' && <DropWebhook webhook={doing.webhook} onClose={close} />}
    </>
  );
}
