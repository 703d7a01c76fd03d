import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { SearchSelect } from '../ui/SearchSelect.tsx';

type PersonPickerProps = {
  label: string;
  value: string;
  onChange: (personId: string) => void;
  error?: string | undefined;
  /** Cannot be chosen. */
  except: string;
};

/** Finds a person of one's own agency; the server searches. */
export function PersonPicker({ except, ...field }: PersonPickerProps) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.people.listPeople.queryOptions({ input: { limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? [])
    .filter(({ id, disabled }) => id !== except && !disabled)
    .map(({ id, fullName, positions }) => ({ value: id, label: [fullName, ...positions].join(', ') }));
  return (
    <SearchSelect
      {...field}
      placeholder={t('search')}
      nothing={t('none')}
      found={options}
      onSearch={setTyped}
    />
  );
}
