import { Checkbox, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { media, urgencies } from '../../domain/request/request.ts';
import { DayField } from '../shell/DayField.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { ComposePart } from './ComposeBasis.tsx';
import type { DetailFault } from './detail-form.ts';
import { DetailFields } from './DetailFields.tsx';

type ComposeContentProps = ComposePart & {
  detailFaults: Record<string, DetailFault>;
  due: { mayAsk: boolean };
};

/** What is asked or told, with the fields of its kind, and how it is to be handled. */
export function ComposeContent({ form, set, basis, fault, detailFaults, due }: ComposeContentProps) {
  const { t } = useTranslation('requests');
  const typed = (name: 'title' | 'body' | 'paperSymbol') => ({
    name,
    value: form[name],
    error: fault(name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      {form.make === 'entered' && <Happened form={form} set={set} basis={basis} fault={fault} />}
      <Panel title={t('compose.content')}>
        <Stack gap="sm">
          <TextInput
            {...typed('title')}
            label={t('compose.title')}
            placeholder={t('compose.titleHint')}
            maxLength={500}
          />
          {basis.kind && (
            <DetailFields
              fields={basis.kind.fields}
              typed={form.details}
              faults={detailFaults}
              onChange={(key, words) => set({ details: { ...form.details, [key]: words } })}
            />
          )}
          <Textarea
            {...typed('body')}
            label={t('compose.body')}
            description={t('compose.bodyHint')}
            autosize
            minRows={7}
            maxRows={28}
            maxLength={200_000}
          />
          <TextInput {...typed('paperSymbol')} label={t('compose.paperSymbol')} maxLength={100} maw={320} />
        </Stack>
      </Panel>
      <Panel title={t('compose.handling')}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('compose.urgency')}
            value={form.urgency}
            onChange={(urgency) => set({ urgency })}
            data={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          />
          <Group align="start">
            {due.mayAsk && form.make !== 'notice' && (
              <DayField
                name="askedOn"
                label={t('compose.askedOn')}
                description={t('compose.askedHint')}
                value={form.askedOn}
                error={fault('askedOn')}
                onChange={(event) => set({ askedOn: event.currentTarget.value })}
              />
            )}
            <EventField form={form} set={set} basis={basis} fault={fault} />
          </Group>
          <Checkbox
            label={t('compose.restricted')}
            checked={form.restricted}
            onChange={(event) => set({ restricted: event.currentTarget.checked })}
          />
        </Stack>
      </Panel>
    </>
  );
}

/** The day that a time “before …” runs up to; asked for where the chosen duty has such a time. */
function EventField({ form, set, basis, fault }: ComposePart) {
  const { t } = useTranslation('requests');
  const duty = basis.duties.find(({ id }) => id === form.dutyId);
  if (duty?.reading.class !== 'before' && form.eventOn === '') return null;
  return (
    <DayField
      name="eventOn"
      label={t('compose.eventOn')}
      value={form.eventOn}
      error={fault('eventOn')}
      onChange={(event) => set({ eventOn: event.currentTarget.value })}
    />
  );
}

/** Of what was exchanged outside the system: how, when, between whom. */
function Happened({ form, set, fault }: ComposePart) {
  const { t } = useTranslation('requests');
  const outside = media.filter((medium) => medium !== 'system');
  return (
    <Panel title={t('compose.happened')}>
      <Group align="start" grow>
        <Select
          label={t('compose.medium')}
          data={outside.map((value) => ({ value, label: t(`medium.${value}`) }))}
          value={form.medium}
          onChange={(medium) => medium && set({ medium })}
        />
        <DayField
          name="happenedOn"
          label={t('compose.happenedOn')}
          value={form.happenedOn}
          error={fault('happenedOn')}
          onChange={(event) => set({ happenedOn: event.currentTarget.value })}
        />
      </Group>
      <Group align="start" grow mt="sm">
        {(['toldBy', 'toldWith'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(`compose.${name}`)}
            value={form[name]}
            error={fault(name)}
            maxLength={200}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
      </Group>
    </Panel>
  );
}
