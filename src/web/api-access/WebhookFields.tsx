import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { webhookEvents } from '../../domain/api-access/webhook-event.ts';
import type { WebhookForm } from './use-webhook-form.ts';

/** Where messages go and which. */
export function WebhookFields({ form }: { form: WebhookForm }) {
  const { t } = useTranslation('apiAccess');
  const { value, error, choose } = form.events;
  return (
    <>
      <TextInput
        {...form.urlField}
        label={t('url')}
        placeholder={t('urlHint')}
        inputMode="url"
        data-autofocus
      />
      <Checkbox.Group label={t('events')} value={value} error={error} onChange={choose}>
        <Stack gap={6} mt={4}>
          {webhookEvents.map((event) => (
            <Checkbox key={event} value={event} label={t(`event.${event}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
