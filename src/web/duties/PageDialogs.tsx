import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { ExtendFulfilment } from './ExtendFulfilment.tsx';
import type { PageAct } from './fulfilment-acts.ts';
import { FulfilmentDialogs } from './FulfilmentDialogs.tsx';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';

type PageDialogsProps = { act: PageAct; view: FulfilmentView; onClose: () => void };

/** The dialog of what is asked of a fulfilment on its page. */
export function PageDialogs({ act, view, onClose }: PageDialogsProps) {
  switch (act) {
    case 'complete':
    case 'evidence':
    case 'hand':
      return <FulfilmentDialogs act={act} row={view} onClose={onClose} />;
    case 'extend':
      return <ExtendFulfilment view={view} onClose={onClose} />;
    case 'resume':
      return <ResumeFulfilment view={view} onClose={onClose} />;
    case 'hold':
    case 'waive':
    case 'reopen':
      return <StatementDialog act={act} view={view} onClose={onClose} />;
    case 'dispute':
    case 'answer':
    case 'withdrawDispute':
      return <DisputeDialog act={act} view={view} onClose={onClose} />;
  }
}

type DialogProps<Act extends PageAct> = Omit<PageDialogsProps, 'act'> & { act: Act };

/** What the obliged agency states with a reason. */
function StatementDialog({ act, view, onClose }: DialogProps<'hold' | 'waive' | 'reopen'>) {
  const { t } = useTranslation('duties');
  const context = { version: view.version };
  const statements = {
    hold: {
      act: api.duties.holdFulfilment.mutationOptions({ context }),
      words: { lead: t('holdLead'), done: t('held') },
    },
    waive: {
      act: api.duties.waiveFulfilment.mutationOptions({ context }),
      words: { lead: t('waiveLead'), done: t('waived') },
    },
    reopen: {
      act: api.duties.reopenFulfilment.mutationOptions({ context }),
      words: { lead: t('reopenLead'), done: t('reopened') },
    },
  };
  return (
    <ReasonDialog
      title={t(`acts.${act}`)}
      label={t('reason')}
      {...statements[act]}
      grave={act === 'waive'}
      input={(reason) => ({ fulfilmentId: view.id, reason })}
      onClose={onClose}
    />
  );
}

/** What the sides say to each other about a statement. */
function DisputeDialog({ act, view, onClose }: DialogProps<'dispute' | 'answer' | 'withdrawDispute'>) {
  const { t } = useTranslation('duties');
  const context = { version: view.version };
  const shared = { title: t(`acts.${act}`), onClose };
  const reasoned = (reason: string) => ({ fulfilmentId: view.id, reason });
  switch (act) {
    case 'dispute':
      return (
        <ReasonDialog
          {...shared}
          label={t('disputeWords')}
          words={{ lead: t('disputeLead'), done: t('disputeSent') }}
          act={api.duties.disputeFulfilment.mutationOptions({ context })}
          input={reasoned}
        />
      );
    case 'answer':
      return (
        <ReasonDialog
          {...shared}
          label={t('answerWords')}
          words={{ lead: t('answerLead'), done: t('answered') }}
          act={api.duties.answerDispute.mutationOptions({ context })}
          input={(words) => ({ fulfilmentId: view.id, words })}
        />
      );
    case 'withdrawDispute':
      return (
        <ReasonDialog
          {...shared}
          label={t('reason')}
          words={{ lead: t('withdrawDisputeLead'), done: t('disputeWithdrawn') }}
          act={api.duties.withdrawDispute.mutationOptions({ context })}
          input={reasoned}
        />
      );
  }
}

function ResumeFulfilment({ view, onClose }: Omit<PageDialogsProps, 'act'>) {
  const { t } = useTranslation('duties');
  const context = { version: view.version };
  const resume = useAct(api.duties.resumeFulfilment.mutationOptions({ context }), {
    done: t('resumed'),
    after: onClose,
  });
  return (
    <ActModal
      onClose={onClose}
      title={t('acts.resume')}
      acting={resume}
      onSubmit={() => resume.mutate({ fulfilmentId: view.id })}
    >
      <Text>{t('resumeLead')}</Text>
    </ActModal>
  );
}
