import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../contract/regulation-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';

/** Says no for one's own agency, and why. */
export function RefuseProposal({ proposal, onClose }: { proposal: ProposalView; onClose: () => void }) {
  const { t } = useTranslation('regulations');
  const check = useChecks();
  const form = useFields({ reason: '' }, ({ reason }) => ({ reason: check.words(reason, 3) }));
  const refuse = useAct(api.proposals.refuseProposal.mutationOptions(), {
    done: t('refused'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    if (form.passes(element)) refuse.mutate({ proposalId: proposal.id, reason: form.values.reason.trim() });
  };
  return (
    <ActModal grave onClose={onClose} title={t('refuseTitle')} acting={refuse} onSubmit={submit}>
      <Text size="sm">{t('refuseLead')}</Text>
      <Textarea
        {...form.field('reason')}
        label={t('refuseReason')}
        rows={4}
        maxLength={2000}
        data-autofocus
      />
    </ActModal>
  );
}
