import { Group, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agencyKinds, agencyLevels } from '../../domain/agency/agency.ts';
import type { AgencyKind, AgencyLevel } from '../../domain/agency/agency.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { AgencyPicker } from './AgencyPicker.tsx';

const codeShape = /^[0-9A-Z]+(\.[0-9A-Z]+)*$/u;

/** Enters an agency in the directory, and opens its page. */
export function AddAgency({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['agencies', 'shell']);
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
    name: values.name.trim().length < 3 ? t('required', { ns: 'shell' }) : '',
    shortName: values.shortName.trim().length < 2 ? t('required', { ns: 'shell' }) : '',
    code: values.code && !codeShape.test(values.code.trim()) ? t('codeWrong') : '',
    establishedOn: readDay(values.establishedOn) ? '' : t('dayWrong', { ns: 'shell' }),
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
    <ActModal
      opened
      onClose={onClose}
      title={t('add')}
      act={t('add')}
      pending={add.isPending}
      error={add.error}
      onSubmit={submit}
    >
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
        <TextInput
          {...form.field('establishedOn')}
          label={t('establishedOn')}
          placeholder={t('dayHint', { ns: 'shell' })}
        />
      </Group>
    </ActModal>
  );
}
