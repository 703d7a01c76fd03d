import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WebhookEvent, webhookEvents } from '../../domain/api-access/webhook-event.ts';
import { isWebhookUrl } from '../../domain/api-access/webhook-url.ts';
import { useFields } from '../shell/use-fields.ts';

export type WebhookForm = ReturnType<typeof useWebhookForm>;

/** The address and the events of a webhook as they are typed and ticked. */
export function useWebhookForm(start: { url: string; events: readonly WebhookEvent[] }) {
  const { t } = useTranslation('apiAccess');
  const [events, setEvents] = useState(start.events);
  const [fault, setFault] = useState('');
  const fields = useFields({ url: start.url }, ({ url }) => ({
    url: isWebhookUrl(url.trim()) ? '' : t('urlWrong'),
  }));
  return {
    urlField: fields.field('url'),
    events: {
      value: [...events],
      error: fault,
      choose: (chosen: readonly string[]) => {
        setEvents(webhookEvents.filter((event) => chosen.includes(event)));
        setFault('');
      },
    },
    /** What is to be sent; null while something is wrong, which is shown then. */
    read(form: HTMLFormElement): { url: string; events: WebhookEvent[] } | null {
      setFault(events.length === 0 ? t('eventsMissing') : '');
      const passes = fields.passes(form);
      return passes && events.length > 0 ? { url: fields.values.url.trim(), events: [...events] } : null;
    },
  };
}
