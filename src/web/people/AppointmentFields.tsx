import { Group, MultiSelect, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agencyRoles } from '../../domain/person/role.ts';
import { DayField } from '../shell/DayField.tsx';
import { api } from '../shell/call.ts';
import { nextPage } from '../shell/next-page.ts';
import type { NewAppointment } from './use-new-appointment.ts';

/** Position, roles and time of a new appointment. */
export function AppointmentFields({ appointment }: { appointment: NewAppointment }) {
  const { t } = useTranslation(['people', 'account']);
  const { values, faults, set, waits } = appointment;
  const positions = useInfiniteQuery(api.agencies.listPositions.infiniteOptions(nextPage));
  const open =
    positions.data?.pages.flatMap(({ items }) => items).filter(({ until }) => until === null) ?? [];
  return (
    <>
      <Select
        label={t('position')}
        searchable
        data={open.map(({ id, title, unitName }) => ({
          value: id,
          label: [title, unitName].filter(Boolean).join(', '),
        }))}
        value={values.positionId || null}
        onChange={(positionId) => set({ positionId: positionId ?? '' })}
        error={faults.positionId}
      />
      <MultiSelect
        label={t('roles')}
        data={agencyRoles.map((value) => ({ value, label: t(`role.${value}`, { ns: 'account' }) }))}
        value={values.roles}
        onChange={(roles) => set({ roles })}
        error={faults.roles}
      />
      {waits && (
        <Text size="xs" c="dimmed">
          {t('leaderNote')}
        </Text>
      )}
      <Group grow align="start">
        <DayField
          label={t('from')}
          value={values.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
          error={faults.from}
        />
        <DayField
          label={t('until')}
          description={t('untilHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.until}
          onChange={(event) => set({ until: event.currentTarget.value })}
          error={faults.until}
        />
      </Group>
    </>
  );
}
