import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { api } from '../shell/call.ts';
import type { FilterProps } from './BoxFilters.tsx';
import { without } from './request-filters.ts';

/** Under which regulation; the registry is searched, and one named in the address is asked for its title. */
export function RegulationFilter({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const { regulationId } = filters;
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.regulations.listRegulations.queryOptions({ input: { limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const named = useQuery({
    ...api.regulations.readRegulation.queryOptions({ input: { regulationId: regulationId ?? '' } }),
    enabled: regulationId !== undefined,
  });
  const label = (one: Parameters<typeof titleWords>[0] & { symbol: string | null }) =>
    [one.symbol, titleWords(one)].filter(Boolean).join(' · ');
  const choices = (found.data?.items ?? []).map((one) => ({ value: one.id, label: label(one) }));
  const chosen = named.data && { value: named.data.id, label: label(named.data) };
  const data =
    chosen && !choices.some(({ value }) => value === chosen.value) ? [chosen, ...choices] : choices;
  return (
    <Select
      aria-label={t('box.regulation')}
      placeholder={`${t('box.regulation')}: ${t('any', { ns: 'shell' })}`}
      data={data}
      value={regulationId ?? null}
      onChange={(value) =>
        onChange({ ...without(without(filters, 'ownKindId'), 'eId'), regulationId: value ?? undefined })
      }
      onSearchChange={(words) => words !== chosen?.label && setTyped(words)}
      // The server has searched already, and it knows Vietnamese marks.
      filter={({ options }) => options}
      nothingFoundMessage={t('compose.noRegulation')}
      searchable
      clearable
      w={220}
      comboboxProps={{ width: 420, position: 'bottom-start' }}
    />
  );
}
