import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import { useNewAppointment } from './use-new-appointment.ts';

/** Gives a person another position. */
export function Appoint({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const appointment = useNewAppointment();
  // A leader's role does not hold yet: the second person comes first.
  const waits = appointment.values.roles.includes('leader');
  const done = waits ? `${t('appointed')} ${t('proposalsLead')}` : t('appointed');
  const appoint = useAct(api.people.appoint.mutationOptions(), { done, after: onClose });
  const submit = () => {
    const position = appointment.read();
    if (position) appoint.mutate({ personId, ...position });
  };
  return (
    <ActModal
      opened
      onClose={onClose}
      title={t('appoint')}
      act={t('appoint')}
      pending={appoint.isPending}
      error={appoint.error}
      onSubmit={submit}
    >
      <AppointmentFields appointment={appointment} />
    </ActModal>
  );
}
