import { Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOrigin } from '../../domain/api-access/webhook-url.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';

/** Allows messages to a place. */
export function AddHost({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const form = useFields({ origin: '' }, ({ origin }) => ({
    origin: isOrigin(origin.trim()) ? '' : t('originWrong'),
  }));
  const [internal, setInternal] = useState(false);
  const add = useAct(api.webhooks.addWebhookHost.mutationOptions(), { done: t('hostAdded'), after: onClose });
  const submit = (element: HTMLFormElement) => {
    if (form.passes(element)) add.mutate({ origin: form.values.origin.trim(), internal });
  };
  return (
    <ActModal onClose={onClose} title={t('addHost')} acting={add} onSubmit={submit}>
      <Text c="dimmed">{t('addHostLead')}</Text>
      <TextInput
        {...form.field('origin')}
        label={t('origin')}
        placeholder={t('originHint')}
        inputMode="url"
        data-autofocus
      />
      <Checkbox
        label={t('internal')}
        description={t('internalLead')}
        checked={internal}
        onChange={({ currentTarget }) => setInternal(currentTarget.checked)}
      />
    </ActModal>
  );
}
