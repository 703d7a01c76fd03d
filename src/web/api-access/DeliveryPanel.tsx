import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../contract/webhooks.ts';
import { type DeliveryState, deliveryStates } from '../../domain/api-access/delivery.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { useAct } from '../shell/use-act.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DeliveryTable } from './DeliveryTable.tsx';

/** The messages of one webhook; those that were given up can be sent again. */
export function DeliveryPanel({ webhook }: { webhook: WebhookView }) {
  const { t } = useTranslation('apiAccess');
  const [state, setState] = useState<DeliveryState | 'all'>('all');
  const list = useDeliveries(webhook.id, state);
  const deliveries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [asked, setAsked] = useState(0);
  const again = useAct(api.webhooks.sendDeliveriesAgain.mutationOptions(), {
    done: t('sentAgain', { count: asked }),
  });
  const send = (deliveryIds: string[] | null) => {
    setAsked(deliveryIds?.length ?? webhook.dead);
    again.mutate({ webhookId: webhook.id, deliveryIds });
  };
  const all = webhook.dead > 0 && (
    <Button variant="default" loading={again.isPending} onClick={() => send(null)}>
      {t('sendAllAgain')}
    </Button>
  );
  return (
    <Panel title={t('deliveries')} lead={t('deliveriesOf', { url: webhook.url })} actions={all} flush>
      <SegmentedControl
        m="xs"
        size="xs"
        aria-label={t('state')}
        value={state}
        onChange={(chosen) => setState(chosen)}
        data={(['all', ...deliveryStates] as const).map((value) => ({
          value,
          label: t(`deliveryState.${value}`),
        }))}
      />
      <ListStates
        list={list}
        count={deliveries.length}
        empty={<Nothing title={t('noDeliveries')}>{t('noDeliveriesLead')}</Nothing>}
        awaited={3}
      >
        <DeliveryTable deliveries={deliveries} onAgain={(id) => send([id])} />
      </ListStates>
      <ListFoot list={list} shown={deliveries.length} />
    </Panel>
  );
}

function useDeliveries(webhookId: string, state: DeliveryState | 'all') {
  return useInfiniteQuery(
    api.webhooks.listDeliveries.infiniteOptions({
      input: (cursor: string | undefined) => ({
        webhookId,
        limit: 50,
        ...(state === 'all' ? {} : { state }),
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
}
