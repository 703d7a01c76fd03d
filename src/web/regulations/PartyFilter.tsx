import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import type { FilterProps } from './RegistryFilters.tsx';

/** Another participant; the directory is searched, and one named in the address is asked for its name. */
export function PartyFilter({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['regulations', 'shell']);
  const { partyId } = filters;
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.agencies.listAgencies.queryOptions({ input: { limit: 20, ended: 'all', ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const named = useQuery({
    ...api.agencies.readAgency.queryOptions({ input: { agencyId: partyId ?? '' } }),
    enabled: partyId !== undefined,
  });
  const choices = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const chosen = named.data ? { value: named.data.id, label: named.data.name } : null;
  const data =
    chosen && !choices.some(({ value }) => value === chosen.value) ? [chosen, ...choices] : choices;
  return (
    <Select
      aria-label={t('filterParty')}
      placeholder={`${t('filterParty')}: ${t('any', { ns: 'shell' })}`}
      data={data}
      value={partyId ?? null}
      onChange={(value) => onChange({ ...filters, partyId: value ?? undefined })}
      onSearchChange={(words) => words !== chosen?.label && setTyped(words)}
      // The server has searched already, and it knows Vietnamese marks.
      filter={({ options }) => options}
      nothingFoundMessage={t('noAgencyFound', { ns: 'shell' })}
      searchable
      clearable
      w={240}
      comboboxProps={{ width: 360, position: 'bottom-start' }}
    />
  );
}
