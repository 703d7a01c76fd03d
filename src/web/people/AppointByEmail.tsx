import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import { useNewAppointment } from './use-new-appointment.ts';

/** Gives a position to somebody who has an account through another agency. */
export function AppointByEmail({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const check = useChecks();
  const form = useFields({ email: '' }, ({ email }) => ({
    email: check.email(email),
  }));
  const appointment = useNewAppointment();
  const invite = useAct(api.people.appointByEmail.mutationOptions(), { done: t('proposed'), after: onClose });
  const submit = (element: HTMLFormElement) => {
    const position = appointment.read();
    if (form.passes(element) && position) invite.mutate({ email: form.values.email.trim(), ...position });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('appointByEmail')}
      act={t('invite')}
      acting={invite}
      onSubmit={submit}
    >
      <Text size="xs" c="dimmed">
        {t('appointByEmailLead')}
      </Text>
      <TextInput {...form.field('email')} label={t('email')} type="email" data-autofocus />
      <AppointmentFields appointment={appointment} />
    </ActModal>
  );
}
