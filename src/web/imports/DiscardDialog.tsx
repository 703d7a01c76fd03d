import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { api, call } from '../shell/call.ts';
import { tell } from '../shell/tell.ts';
import { useSession } from './import-session.ts';

/** Gives the text up, after one more question. */
export function DiscardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('imports');
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const acting = useMutation({
    mutationFn: async () => {
      await session.flush();
      const { importId, view } = session;
      return call.imports.discardImport({ importId }, { context: { version: view().version } });
    },
    onSuccess: async () => {
      tell(t('discarded'));
      await navigate({ to: '/nhap' });
      await client.invalidateQueries({ queryKey: api.imports.key() });
    },
    onError: () => void session.reload(),
  });
  return (
    <ActModal onClose={onClose} title={t('discard')} acting={acting} onSubmit={() => acting.mutate()} grave>
      <Text>{t('discardText')}</Text>
    </ActModal>
  );
}
