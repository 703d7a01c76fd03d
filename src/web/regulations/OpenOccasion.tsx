import { Group, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { countedTiming, momentOf } from '../../domain/duty/counted-timing.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { DayField } from '../shell/DayField.tsx';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { readHour } from '../ui/read-hour.ts';
import { sayReading } from './duty-words.ts';
import { OccasionDue } from './OccasionDue.tsx';

type OpenOccasionProps = { duty: DutyStanding; view: RegulationView; onClose: () => void };

/** Enters the event that starts a duty of one's own agency; the due day is shown while one types. */
export function OpenOccasion({ duty, view, onClose }: OpenOccasionProps) {
  const { t, i18n } = useTranslation('regulations');
  const { dutyId, reading } = duty;
  const timing = countedTiming(reading);
  const { isAhead, ...form } = useOccasion(timing.class === 'before');
  const navigate = useNavigate();
  const open = useAct(api.duties.openFulfilment.mutationOptions(), {
    done: t('carriedOpened'),
    after: ({ id }) => {
      onClose();
      void navigate({ to: '/lan-thuc-hien/$fulfilmentId', params: { fulfilmentId: id } });
    },
  });
  const eventOn = readDay(form.values.eventOn);
  const ahead = isAhead(form.values.eventOn);
  const hour = timing.unit === 'hour' ? readHour(form.values.hour) : null;
  const eventAt = eventOn && hour ? `${eventOn}T${hour}:00+07:00` : null;
  const submit = (element: HTMLFormElement) => {
    if (!form.passes(element) || !eventOn) return;
    open.mutate({ dutyId, occasion: form.values.occasion.trim(), eventOn, eventAt });
  };
  return (
    <ActModal onClose={onClose} title={t('carriedOpen')} acting={open} onSubmit={submit} size={520}>
      <div>
        <Text fw={500}>{sayReading(t, i18n.language, reading, view.parties).when}</Text>
        {reading.action && <Text>{reading.action}</Text>}
        {reading.trigger && (
          <Text size="xs" c="dimmed">
            {t('carriedOpenTrigger', { trigger: reading.trigger })}
          </Text>
        )}
      </div>
      <Text c="dimmed">{t('carriedOpenLead')}</Text>
      <Textarea
        {...form.field('occasion')}
        label={t('carriedOccasion')}
        description={t('carriedOccasionHint')}
        maxLength={2000}
        autosize
        minRows={2}
        data-autofocus
      />
      <Group grow align="start">
        <DayField
          {...form.field('eventOn')}
          {...(ahead && { error: t('carriedEventAhead') })}
          label={t(timing.class === 'before' ? 'carriedEventBefore' : 'carriedEventOn')}
        />
        {timing.unit === 'hour' && (
          <TextInput {...form.field('hour')} label={t('carriedEventHour')} placeholder="14:30" />
        )}
      </Group>
      {eventOn && !ahead && !open.error && (
        <OccasionDue timing={timing} event={momentOf(eventOn, eventAt)} on={eventOn} />
      )}
    </ActModal>
  );
}

/** @param ahead the event may lie ahead, since the duty is due before it */
function useOccasion(ahead: boolean) {
  const { t } = useTranslation('regulations');
  const check = useChecks();
  const today = useToday();
  const start = { occasion: '', eventOn: ahead ? '' : typedDay(today), hour: '' };
  const isAhead = (typed: string) => !ahead && (readDay(typed) ?? '') > today;
  const fields = useFields(start, (values) => ({
    occasion: check.words(values.occasion, 3),
    eventOn: check.day(values.eventOn) || (isAhead(values.eventOn) ? t('carriedEventAhead') : ''),
    hour: values.hour.trim() === '' || readHour(values.hour) ? '' : t('carriedHourWrong'),
  }));
  return { ...fields, isAhead };
}
