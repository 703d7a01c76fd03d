import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../contract/api-access.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { dayWords } from '../ui/day-words.ts';
import { useScopeWords } from './use-scope-words.ts';

/** Says once more what a key opens, then lets it work. */
export function ConfirmKey({ apiKey, onClose }: { apiKey: ApiKeyView; onClose: () => void }) {
  const { t, i18n } = useTranslation('apiAccess');
  const scopeWords = useScopeWords();
  const { id, name, holder, expiresOn, scopes } = apiKey;
  const confirm = useAct(api.apiAccess.confirmApiKey.mutationOptions(), {
    done: t('confirmed'),
    after: onClose,
  });
  return (
    <ActModal
      onClose={onClose}
      title={t('confirmOf', { name })}
      act={t('confirm')}
      acting={confirm}
      onSubmit={() => confirm.mutate({ keyId: id })}
    >
      <Text>{t('confirmLead', { holder, day: dayWords(expiresOn, i18n.language) })}</Text>
      <List>
        {scopes.map((scope) => (
          <List.Item key={scope}>{scopeWords(scope)}</List.Item>
        ))}
      </List>
    </ActModal>
  );
}
