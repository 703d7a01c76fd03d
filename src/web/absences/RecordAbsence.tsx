import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../domain/person/actor.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ColleaguePicker } from '../shell/ColleaguePicker.tsx';
import { DayField } from '../shell/DayField.tsx';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

/** Records that somebody is away: oneself, or whoever it is for an administrator or a leader. */
export function RecordAbsence({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('absences');
  const { roles, session, appointment } = useActing();
  const anybody = hasRole({ roles }, 'agencyAdministrator', 'leader');
  const form = useAbsenceForm(anybody ? '' : (appointment?.id ?? ''));
  const record = useAct(api.absences.recordAbsence.mutationOptions(), {
    done: t('recorded'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const { appointmentId, substituteId } = form.values;
    const [from, until] = [readDay(form.values.from), readDay(form.values.until)];
    if (!form.passes(element) || !from || !until) return;
    record.mutate({ appointmentId, substituteId: substituteId || null, from, until });
  };
  return (
    <ActModal onClose={onClose} title={t('record')} acting={record} onSubmit={submit}>
      <Text c="dimmed">{t('recordLead')}</Text>
      {anybody ? (
        <ColleaguePicker
          label={t('who')}
          value={form.values.appointmentId}
          error={form.field('appointmentId').error}
          onChange={(appointmentId) => form.set({ appointmentId })}
        />
      ) : (
        <Text>
          {t('who')}: {session.person.fullName}
        </Text>
      )}
      <ColleaguePicker
        label={t('substitute')}
        value={form.values.substituteId}
        without={form.values.appointmentId}
        onChange={(substituteId) => form.set({ substituteId })}
      />
      <Group grow align="start">
        <DayField {...form.field('from')} label={t('from')} />
        <DayField {...form.field('until')} label={t('until')} />
      </Group>
    </ActModal>
  );
}

function useAbsenceForm(appointmentId: string) {
  const { t } = useTranslation('absences');
  const check = useChecks();
  const today = useToday();
  const start = { appointmentId, substituteId: '', from: typedDay(today), until: '' };
  return useFields(start, (values) => ({
    appointmentId: values.appointmentId ? '' : t('whoMissing'),
    from: check.day(values.from),
    until: check.day(values.until) || (isBackwards(values) ? t('backwards') : ''),
  }));
}

function isBackwards({ from, until }: { from: string; until: string }): boolean {
  return (readDay(until) ?? '') < (readDay(from) ?? '');
}
