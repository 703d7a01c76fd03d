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
  const done = appointment.waits ? `${t('appointed')} ${t('proposalsLead')}` : t('appointed');
  const appoint = useAct(api.people.appoint.mutationOptions(), { done, after: onClose });
  const submit = () => {
    const position = appointment.read();
    if (position) appoint.mutate({ personId, ...position });
  };
  return (
    <ActModal onClose={onClose} title={t('appoint')} acting={appoint} onSubmit={submit}>
      <AppointmentFields appointment={appointment} />
    </ActModal>
  );
}
