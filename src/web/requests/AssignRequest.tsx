import { Group, Pill, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ColleaguePicker } from '../shell/ColleaguePicker.tsx';
import { DayField } from '../shell/DayField.tsx';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import type { StepProps } from './PlainStep.tsx';

type Named = { id: string; name: string };

/** Assigns a request inside one's own agency: who does it, with whom, until when; the other side sees none of it. */
export function AssignRequest({ view, onClose }: StepProps) {
  const { t } = useTranslation('requestPage');
  const check = useChecks();
  const { holder, helpers: given, innerDueOn } = view.inside;
  const [appointmentId, choose] = useState('');
  const [helpers, setHelpers] = useState<Named[]>(
    given.map((one) => ({ id: one.appointmentId, name: one.fullName })),
  );
  const [fault, setFault] = useState('');
  const form = useFields({ inner: innerDueOn ? typedDay(innerDueOn) : '' }, ({ inner }) => ({
    inner: inner.trim() === '' ? '' : check.day(inner),
  }));
  const assign = useAct(api.requests.assignRequest.mutationOptions(), {
    done: t('done.assign'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const chosen = appointmentId || holder?.appointmentId;
    if (!chosen) setFault(check.words(''));
    if (!chosen || !form.passes(element)) return;
    assign.mutate({
      requestId: view.id,
      appointmentId: chosen,
      helperIds: helpers.map(({ id }) => id),
      innerDueOn: readDay(form.values.inner),
    });
  };
  return (
    <ActModal onClose={onClose} title={t('act.assign')} acting={assign} onSubmit={submit} size={520}>
      <Text c="dimmed">{t('lead.assign')}</Text>
      {holder && <Text>{t('assign.now', { name: [holder.fullName, holder.positionTitle].join(', ') })}</Text>}
      <ColleaguePicker
        label={t('assign.lead')}
        autoFocus
        value={appointmentId}
        error={fault || undefined}
        onChange={(id) => {
          setFault('');
          choose(id);
        }}
      />
      <Helpers helpers={helpers} onChange={setHelpers} without={appointmentId} />
      <DayField {...form.field('inner')} label={t('assign.inner')} w={200} />
    </ActModal>
  );
}

type HelpersProps = { helpers: Named[]; onChange: (helpers: Named[]) => void; without: string };

function Helpers({ helpers, onChange, without }: HelpersProps) {
  const { t } = useTranslation('requestPage');
  return (
    <div>
      <ColleaguePicker
        key={helpers.length}
        label={t('assign.helpers')}
        value=""
        without={without}
        onChange={(id, name) => {
          if (id && helpers.every((one) => one.id !== id)) onChange([...helpers, { id, name }]);
        }}
      />
      <Group gap={6} mt={6}>
        {helpers.map(({ id, name }) => (
          <Pill
            key={id}
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('assign.drop', { name }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
            onRemove={() => onChange(helpers.filter((one) => one.id !== id))}
          >
            {name}
          </Pill>
        ))}
      </Group>
    </div>
  );
}
