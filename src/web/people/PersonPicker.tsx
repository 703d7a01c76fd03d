import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';

type PersonPickerProps = {
  label: string;
  value: string;
  onChange: (personId: string) => void;
  error?: string | undefined;
  /** Cannot be chosen. */
  except: string;
};

/** Finds a person of one's own agency; the server searches. */
export function PersonPicker({ label, value, onChange, error, except }: PersonPickerProps) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.people.listPeople.queryOptions({ input: { limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const options = (found.data?.items ?? [])
    .filter(({ id, disabled }) => id !== except && !disabled)
    .map(({ id, fullName, positions }) => ({ value: id, label: [fullName, ...positions].join(', ') }));
  const data =
    chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options;
  return (
    <Select
      label={label}
      placeholder={t('search')}
      searchable
      data={data}
      filter={({ options: all }) => all}
      value={value || null}
      error={error}
      onSearchChange={(next) => next !== chosen?.label && setTyped(next)}
      onChange={(id) => {
        setChosen(data.find((option) => option.value === id) ?? null);
        onChange(id ?? '');
      }}
      nothingFoundMessage={t('none')}
    />
  );
}
