import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { signingCapacities } from '../../domain/person/role.ts';
import type { SigningCapacity } from '../../domain/person/role.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { dayAfter } from '../ui/next-day.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { heldPositions } from './held-positions.ts';
import { PersonPicker } from './PersonPicker.tsx';

/** Empowers somebody of the same agency to sign for a period. */
export function Delegate({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation(['people', 'agencies']);
  const check = useChecks();
  const today = useToday();
  const mine = choicesOf(person, today);
  const start = {
    fromAppointmentId: mine[0]?.value ?? '',
    toPersonId: '',
    toAppointmentId: '',
    capacity: 'TUQ',
    scope: '',
    from: typedDay(today),
    until: '',
  };
  const form = useFields(start, (values) => ({
    toPersonId: values.toPersonId ? '' : t('choosePerson'),
    toAppointmentId: values.toAppointmentId ? '' : t('choosePosition'),
    scope: check.words(values.scope, 3),
    from: check.day(values.from),
    until: check.day(values.until),
  }));
  const other = useQuery({
    ...api.people.readPerson.queryOptions({ input: { personId: form.values.toPersonId } }),
    enabled: form.values.toPersonId !== '',
  });
  const theirs = other.data ? choicesOf(other.data, today) : [];
  const delegate = useAct(api.people.delegate.mutationOptions(), { done: t('delegated'), after: onClose });
  const submit = (element: HTMLFormElement) => {
    const { fromAppointmentId, toAppointmentId, capacity, scope } = form.values;
    const [from, last] = [readDay(form.values.from), readDay(form.values.until)];
    if (!form.passes(element) || !from || !last) return;
    const until = dayAfter(last);
    delegate.mutate({
      fromAppointmentId,
      toAppointmentId,
      capacity: capacity as SigningCapacity,
      scope,
      from,
      until,
    });
  };
  return (
    <ActModal onClose={onClose} title={t('delegate')} acting={delegate} onSubmit={submit}>
      <Select
        label={t('position')}
        data={mine}
        value={form.values.fromAppointmentId}
        onChange={(id) => id && form.set({ fromAppointmentId: id })}
      />
      <PersonPicker
        label={t('delegateTo')}
        except={person.id}
        value={form.values.toPersonId}
        error={form.field('toPersonId').error}
        onChange={(toPersonId) => form.set({ toPersonId, toAppointmentId: '' })}
      />
      <Select
        label={t('delegateAs')}
        data={theirs}
        disabled={theirs.length === 0}
        value={form.values.toAppointmentId || null}
        error={form.field('toAppointmentId').error}
        onChange={(id) => id && form.set({ toAppointmentId: id })}
      />
      <Select
        label={t('capacity')}
        data={signingCapacities.map((value) => ({ value, label: t(`signs.${value}`, { ns: 'agencies' }) }))}
        value={form.values.capacity}
        onChange={(capacity) => capacity && form.set({ capacity })}
      />
      <TextInput {...form.field('scope')} label={t('scope')} />
      <Group grow align="start">
        <DayField {...form.field('from')} label={t('from')} />
        <DayField {...form.field('until')} label={t('until')} />
      </Group>
    </ActModal>
  );
}

function choicesOf(person: PersonView, today: string) {
  return heldPositions(person, today).map(({ id, positionTitle, unitName }) => ({
    value: id,
    label: [positionTitle, unitName].filter(Boolean).join(', '),
  }));
}
