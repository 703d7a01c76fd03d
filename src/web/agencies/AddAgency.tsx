import { Group, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agencyKinds, agencyLevels } from '../../domain/agency/agency.ts';
import type { AgencyKind, AgencyLevel } from '../../domain/agency/agency.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { isAgencyCode } from './agency-code.ts';
import { AgencyPicker } from '../shell/AgencyPicker.tsx';

/** Enters an agency in the directory, and opens its page. */
export function AddAgency({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('agencies');
  const check = useChecks();
  const today = useToday();
  const start = {
    name: '',
    shortName: '',
    code: '',
    kind: 'procuracy',
    level: 'province',
    superiorId: '',
    establishedOn: typedDay(today),
  };
  const form = useFields(start, (values) => ({
    name: check.words(values.name, 3),
    shortName: check.words(values.shortName, 2),
    code: values.code === '' || isAgencyCode(values.code) ? '' : t('codeWrong'),
    establishedOn: check.day(values.establishedOn),
  }));
  const navigate = useNavigate();
  const add = useAct(api.agencies.addAgency.mutationOptions(), {
    done: t('added'),
    after: ({ id }) => {
      onClose();
      void navigate({ to: '/co-quan/$agencyId', params: { agencyId: id } });
    },
  });
  const submit = (element: HTMLFormElement) => {
    const { kind, level, code, superiorId, ...rest } = form.values;
    const establishedOn = readDay(rest.establishedOn);
    if (!form.passes(element) || !establishedOn) return;
    add.mutate({
      ...rest,
      establishedOn,
      code: code.trim() || null,
      superiorId: superiorId || null,
      kind: kind as AgencyKind,
      level: level as AgencyLevel,
    });
  };
  return (
    <ActModal onClose={onClose} title={t('add')} acting={add} onSubmit={submit}>
      <TextInput {...form.field('name')} label={t('name')} data-autofocus />
      <TextInput {...form.field('shortName')} label={t('shortName')} />
      <Group grow align="start">
        <Select
          label={t('kindLabel')}
          data={agencyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={form.values.kind}
          onChange={(kind) => kind && form.set({ kind })}
        />
        <Select
          label={t('levelLabel')}
          data={agencyLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
          value={form.values.level}
          onChange={(level) => level && form.set({ level })}
        />
      </Group>
      <AgencyPicker
        label={t('superior')}
        value={form.values.superiorId}
        onChange={(superiorId) => form.set({ superiorId })}
        placeholder={t('noSuperior')}
      />
      <Group grow align="start">
        <TextInput {...form.field('code')} label={t('code')} />
        <DayField {...form.field('establishedOn')} label={t('establishedOn')} />
      </Group>
    </ActModal>
  );
}
