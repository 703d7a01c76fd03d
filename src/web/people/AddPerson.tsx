import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import { useNewAppointment } from './use-new-appointment.ts';

/** Adds a person with a first position; they get a link for choosing a password. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const check = useChecks();
  const form = useFields({ fullName: '', email: '' }, ({ fullName, email }) => ({
    fullName: check.words(fullName, 2),
    email: check.email(email),
  }));
  const appointment = useNewAppointment();
  const done = appointment.waits ? `${t('added')} ${t('proposalsLead')}` : t('added');
  const add = useAct(api.people.addPerson.mutationOptions(), { done, after: onClose });
  const submit = (element: HTMLFormElement) => {
    const { fullName, email } = form.values;
    const position = appointment.read();
    if (form.passes(element) && position) add.mutate({ fullName, email: email.trim(), ...position });
  };
  return (
    <ActModal onClose={onClose} title={t('add')} acting={add} onSubmit={submit}>
      <TextInput {...form.field('fullName')} label={t('fullName')} data-autofocus />
      <TextInput {...form.field('email')} label={t('email')} type="email" />
      <AppointmentFields appointment={appointment} />
    </ActModal>
  );
}
