import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../contract/api-access.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

/** Asks once more, then ends a key. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKeyView; onClose: () => void }) {
  const { t } = useTranslation('apiAccess');
  const revoke = useAct(api.apiAccess.revokeApiKey.mutationOptions(), { done: t('revoked'), after: onClose });
  return (
    <ActModal
      onClose={onClose}
      title={t('revokeOf', { name: apiKey.name })}
      act={t('revoke')}
      grave
      acting={revoke}
      onSubmit={() => revoke.mutate({ keyId: apiKey.id })}
    >
      <Text>{t('revokeLead')}</Text>
    </ActModal>
  );
}
