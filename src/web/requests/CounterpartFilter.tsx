import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import type { FilterProps } from './BoxFilters.tsx';

/** The agency on the other side; the directory is searched, and one named in the address is asked for its name. */
export function CounterpartFilter({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.agencies.listAgencies.queryOptions({ input: { limit: 20, ended: 'all', ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const named = useCounterpart(filters.counterpartId);
  const choices = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const missing = named && !choices.some(({ value }) => value === named.value);
  return (
    <Select
      label={t('box.counterpart')}
      placeholder={t('any', { ns: 'shell' })}
      data={missing ? [named, ...choices] : choices}
      value={filters.counterpartId ?? null}
      onChange={(value) => onChange({ ...filters, counterpartId: value ?? undefined })}
      onSearchChange={(words) => words !== named?.label && setTyped(words)}
      filter={({ options }) => options}
      nothingFoundMessage={t('noAgencyFound', { ns: 'shell' })}
      searchable
      clearable
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** The agency that a filter names, with its name once it is known. */
export function useCounterpart(agencyId: string | undefined): { value: string; label: string } | null {
  const { data } = useQuery({
    ...api.agencies.readAgency.queryOptions({ input: { agencyId: agencyId ?? '' } }),
    enabled: agencyId !== undefined,
  });
  return data ? { value: data.id, label: data.name } : null;
}
