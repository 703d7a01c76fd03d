import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../contract/regulation-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

/** Takes back what one's own agency has proposed. */
export function WithdrawProposal({ proposal, onClose }: { proposal: ProposalView; onClose: () => void }) {
  const { t } = useTranslation('regulations');
  const { id, version, differs } = proposal;
  const withdraw = useAct(api.proposals.withdrawProposal.mutationOptions({ context: { version } }), {
    done: t('withdrawn'),
    after: onClose,
  });
  return (
    <ActModal
      grave
      onClose={onClose}
      title={t('withdrawTitle')}
      acting={withdraw}
      onSubmit={() => withdraw.mutate({ proposalId: id })}
    >
      <Text size="sm">{differs ? t('withdrawDiffersLead') : t('withdrawLead')}</Text>
    </ActModal>
  );
}
