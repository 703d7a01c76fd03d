import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndexCard } from '../../contract/regulations.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

/** Withdraws a card that was made by mistake. */
export function WithdrawCard({ card, onClose }: { card: IndexCard; onClose: () => void }) {
  const { t } = useTranslation('regulations');
  const { id, version, title } = card;
  const withdraw = useAct(api.regulations.withdrawIndexCard.mutationOptions({ context: { version } }), {
    done: t('cardWithdrawn'),
    after: onClose,
  });
  return (
    <ActModal
      grave
      onClose={onClose}
      title={t('cardWithdrawOf', { title })}
      act={t('cardWithdraw')}
      acting={withdraw}
      onSubmit={() => withdraw.mutate({ cardId: id })}
    >
      <Text size="sm">{t('cardWithdrawLead')}</Text>
    </ActModal>
  );
}
