import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';

type AgencyPickerProps = {
  label: string;
  value: string;
  /** Empty strings when the choice is taken back. */
  onChange: (agencyId: string, name: string) => void;
  error?: string | undefined;
  placeholder?: string;
};

/** Finds an agency in the directory as one types, with or without marks; the server searches. */
export function AgencyPicker({ label, value, onChange, error, placeholder }: AgencyPickerProps) {
  const { t } = useTranslation(['agencies', 'shell']);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.agencies.listAgencies.queryOptions({
      input: { limit: 20, ended: 'without', ...(q ? { q } : {}) },
    }),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const data =
    chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options;
  return (
    <Select
      label={label}
      placeholder={placeholder ?? t('chooseAgency')}
      searchable
      clearable
      data={data}
      // The server has searched already, and it knows Vietnamese marks.
      filter={({ options: all }) => all}
      value={value || null}
      error={error}
      onSearchChange={(next) => next !== chosen?.label && setTyped(next)}
      onChange={(id) => {
        const option = data.find((other) => other.value === id) ?? null;
        setChosen(option);
        onChange(id ?? '', option?.label ?? '');
      }}
      nothingFoundMessage={t('none')}
    />
  );
}
