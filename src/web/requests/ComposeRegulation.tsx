import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { api } from '../shell/call.ts';
import type { ComposePart } from './ComposeBasis.tsx';

type Titled = Parameters<typeof titleWords>[0] & { symbol: string | null };
const nameOf = (one: Titled) => [one.symbol, titleWords(one)].filter(Boolean).join(' · ');

/** Under which regulation; those in force are searched as one types. */
export function ComposeRegulation({ form, set, basis, fault }: ComposePart) {
  const { t } = useTranslation('requests');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.regulations.listRegulations.queryOptions({
      input: { limit: 20, state: 'inForce', ...(q ? { q } : {}) },
    }),
    placeholderData: keepPreviousData,
  });
  const choices = (found.data?.items ?? []).map((one) => ({ value: one.id, label: nameOf(one) }));
  const chosen = basis.regulation && { value: basis.regulation.id, label: nameOf(basis.regulation) };
  const missing = chosen && !choices.some(({ value }) => value === chosen.value);
  return (
    <Select
      name="regulationId"
      label={t('compose.regulation')}
      placeholder={t('compose.chooseRegulation')}
      data={missing ? [chosen, ...choices] : choices}
      value={form.regulationId || null}
      onChange={(regulationId) =>
        set({ regulationId: regulationId ?? '', eId: '', dutyId: '', addresseeIds: [], senderId: '' })
      }
      onSearchChange={(words) => words !== chosen?.label && setTyped(words)}
      // The server has searched already, and it knows Vietnamese marks.
      filter={({ options }) => options}
      nothingFoundMessage={t('compose.noRegulation')}
      error={fault('regulationId')}
      searchable
    />
  );
}
