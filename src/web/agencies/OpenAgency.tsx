import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agency-views.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

/** Enters the first administrator of an agency that has none; everything further is theirs to do. */
export function OpenAgency({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation(['agencies', 'people']);
  const check = useChecks();
  const start = { fullName: '', email: '', from: typedDay(useToday()) };
  const form = useFields(start, ({ fullName, email, from }) => ({
    fullName: check.words(fullName, 2),
    email: check.email(email),
    from: check.day(from),
  }));
  const open = useAct(api.people.openAgency.mutationOptions(), { done: t('opened'), after: onClose });
  const submit = (element: HTMLFormElement) => {
    const { fullName, email } = form.values;
    const from = readDay(form.values.from);
    if (form.passes(element) && from)
      open.mutate({ agencyId: agency.id, fullName, email: email.trim(), from });
  };
  return (
    <ActModal onClose={onClose} title={t('openAgency')} acting={open} onSubmit={submit}>
      <Text c="dimmed">{t('openAgencyLead')}</Text>
      <TextInput {...form.field('fullName')} label={t('fullName', { ns: 'people' })} data-autofocus />
      <TextInput {...form.field('email')} label={t('email', { ns: 'people' })} type="email" />
      <DayField {...form.field('from')} label={t('from')} />
    </ActModal>
  );
}
