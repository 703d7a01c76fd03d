import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regulationKinds } from '../../domain/regulation/regulation.ts';
import { DayField } from '../shell/DayField.tsx';
import { readDay, typedDay } from '../ui/read-day.ts';
import type { FilterProps } from './RegistryFilters.tsx';

const months = [3, 6, 12, 24, 60];

/** Kind, year, what expires soon, what lies still, and the day as of which all is shown. */
export function MoreFilters({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['regulations', 'shell']);
  const any = t('any', { ns: 'shell' });
  const number = (value: string | null) => (value === null ? undefined : Number(value));
  return (
    <>
      <Select
        label={t('filterKind')}
        placeholder={any}
        data={regulationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={filters.kind ?? null}
        onChange={(kind) => onChange({ ...filters, kind: kind ?? undefined })}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <YearField filters={filters} onChange={onChange} />
      <Select
        label={t('filterExpires')}
        placeholder={any}
        data={months.map((count) => ({ value: String(count), label: t('monthsWithin', { count }) }))}
        value={filters.expiresWithin === undefined ? null : String(filters.expiresWithin)}
        onChange={(value) => onChange({ ...filters, expiresWithin: number(value) })}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('filterIdle')}
        placeholder={any}
        data={months.map((count) => ({ value: String(count), label: t('monthsIdle', { count }) }))}
        value={filters.idleFor === undefined ? null : String(filters.idleFor)}
        onChange={(value) => onChange({ ...filters, idleFor: number(value) })}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <OnField filters={filters} onChange={onChange} />
    </>
  );
}

/** A year counts when it is whole. */
function YearField({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('regulations');
  const [typed, setTyped] = useState(filters.year === undefined ? '' : String(filters.year));
  return (
    <TextInput
      label={t('filterYear')}
      inputMode="numeric"
      maxLength={4}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        if (value === '') onChange({ ...filters, year: undefined });
        if (/^(19|20|21)\d\d$/u.test(value)) onChange({ ...filters, year: Number(value) });
      }}
    />
  );
}

function OnField({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['regulations', 'shell']);
  const [typed, setTyped] = useState(filters.on === undefined ? '' : typedDay(filters.on));
  const wrong = typed.trim() !== '' && !readDay(typed);
  return (
    <DayField
      label={t('filterOn')}
      value={typed}
      error={wrong && t('dayWrong', { ns: 'shell' })}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const on = readDay(value);
        if (on !== null || value.trim() === '') onChange({ ...filters, on: on ?? undefined });
      }}
    />
  );
}
