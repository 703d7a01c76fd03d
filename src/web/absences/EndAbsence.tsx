import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AbsenceView } from '../../contract/absences.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useToday } from '../shell/today.ts';

/** Asks once more, then says that somebody is back, or drops an absence that has not begun. */
export function EndAbsence({ absence, onClose }: { absence: AbsenceView; onClose: () => void }) {
  const { t } = useTranslation('absences');
  const ahead = absence.from > useToday();
  const end = useAct(api.absences.endAbsence.mutationOptions(), { done: t('ended'), after: onClose });
  return (
    <ActModal
      onClose={onClose}
      title={t(ahead ? 'endAheadOf' : 'endOf', { name: absence.absent.fullName })}
      act={t(ahead ? 'endAhead' : 'end')}
      acting={end}
      onSubmit={() => end.mutate({ absenceId: absence.id })}
    >
      <Text>{t(ahead ? 'endAheadLead' : 'endLead')}</Text>
    </ActModal>
  );
}
