import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from './call.ts';
import { SearchSelect } from '../ui/SearchSelect.tsx';

type AgencyPickerProps = {
  label: string;
  value: string;
  /** Empty strings when the choice is taken back. */
  onChange: (agencyId: string, name: string) => void;
  error?: string | undefined;
  placeholder?: string;
};

/** Finds an agency in the directory as one types, with or without marks; the server searches. */
export function AgencyPicker({ placeholder, ...field }: AgencyPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.agencies.listAgencies.queryOptions({
      input: { limit: 20, ended: 'without', ...(q ? { q } : {}) },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <SearchSelect
      {...field}
      placeholder={placeholder ?? t('chooseAgency')}
      nothing={t('noAgencyFound')}
      clearable
      found={(found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onSearch={setTyped}
    />
  );
}
