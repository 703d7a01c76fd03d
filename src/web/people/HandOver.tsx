import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { dayWords } from '../ui/day-words.ts';
import { dayAfter } from '../ui/next-day.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { PersonPicker } from './PersonPicker.tsx';

/** Shows all that a person holds, and hands it over in one step; the seal makes sure that what was seen is what goes. */
export function HandOver({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'shell']);
  const check = useChecks();
  const preview = useQuery({
    ...api.people.previewHandover.queryOptions({ input: { personId: person.id } }),
    staleTime: 0,
  });
  const today = useToday();
  // A position that began today can't end the day before.
  const young = beganOn(person, today);
  const form = useFields({ toPersonId: '', on: typedDay(young ? dayAfter(today) : today) }, (values) => ({
    toPersonId: values.toPersonId ? '' : t('choosePerson'),
    on: check.day(values.on),
  }));
  const handOver = useAct(api.people.handOver.mutationOptions(), { done: t('handedOver'), after: onClose });
  const held = preview.data?.held ?? [];
  const submit = (element: HTMLFormElement) => {
    const on = readDay(form.values.on);
    if (!form.passes(element) || !on || !preview.data) return;
    handOver.mutate({ personId: person.id, toPersonId: form.values.toPersonId, on, seal: preview.data.seal });
  };
  return (
    <ActModal
      grave
      onClose={onClose}
      title={`${t('handover')}: ${person.fullName}`}
      act={t('handoverDo')}
      acting={handOver}
      onSubmit={submit}
      size={560}
    >
      <Text c="dimmed">{t('handoverLead')}</Text>
      {preview.isPending && <SkeletonRows rows={2} label={t('loading', { ns: 'shell' })} />}
      {preview.error && <ProblemAlert error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && held.length === 0 && <Text fw={500}>{t('handoverNothing')}</Text>}
      {held.length > 0 && (
        <section aria-label={t('handoverHeld')}>
          <Text fw={500}>{t('handoverHeld')}</Text>
          <List size="sm">
            {held.map(({ kind, id, label, from }) => (
              <List.Item key={id}>
                {t(`held.${kind}`)}: {label} ({dayWords(from, i18n.language)})
              </List.Item>
            ))}
          </List>
        </section>
      )}
      <PersonPicker
        label={t('handoverTo')}
        except={person.id}
        value={form.values.toPersonId}
        error={form.field('toPersonId').error}
        onChange={(toPersonId) => form.set({ toPersonId })}
      />
      <DayField
        {...form.field('on')}
        label={t('handoverOn')}
        description={young ? t('handoverTomorrow') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </ActModal>
  );
}

function beganOn({ appointments }: PersonView, day: string): boolean {
  return appointments.some(({ state, from }) => state === 'confirmed' && from === day);
}
