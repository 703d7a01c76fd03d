import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { useAct } from '../shell/use-act.ts';
import type { DutyAct } from './DutyActs.tsx';
import { HandDuty } from './HandDuty.tsx';
import { OpenOccasion } from './OpenOccasion.tsx';

export type AskedDuty = { act: DutyAct; duty: DutyStanding };

type DutyDialogsProps = { asked: AskedDuty; view: RegulationView; onClose: () => void };

/** The dialog of what is asked of a duty. */
export function DutyDialogs({ asked: { act, duty }, view, onClose }: DutyDialogsProps) {
  switch (act) {
    case 'open':
      return <OpenOccasion duty={duty} view={view} onClose={onClose} />;
    case 'hand':
      return <HandDuty duty={duty} onClose={onClose} />;
    case 'hold':
      return <HoldDuty duty={duty} onClose={onClose} />;
    case 'resume':
      return <ResumeDuty duty={duty} onClose={onClose} />;
  }
}

type DutyDialogProps = { duty: DutyStanding; onClose: () => void };

function HoldDuty({ duty: { dutyId }, onClose }: DutyDialogProps) {
  const { t } = useTranslation(['regulations', 'duties']);
  return (
    <ReasonDialog
      title={t('carriedHold')}
      words={{ lead: t('carriedHoldLead'), done: t('carriedHoldDone') }}
      label={t('reason', { ns: 'duties' })}
      act={api.duties.holdDuty.mutationOptions()}
      input={(reason) => ({ dutyId, reason })}
      onClose={onClose}
    />
  );
}

function ResumeDuty({ duty: { dutyId }, onClose }: DutyDialogProps) {
  const { t } = useTranslation('regulations');
  const resume = useAct(api.duties.resumeDuty.mutationOptions(), {
    done: t('carriedResumeDone'),
    after: onClose,
  });
  return (
    <ActModal
      onClose={onClose}
      title={t('carriedResume')}
      acting={resume}
      onSubmit={() => resume.mutate({ dutyId })}
    >
      <Text>{t('carriedResumeLead')}</Text>
    </ActModal>
  );
}
