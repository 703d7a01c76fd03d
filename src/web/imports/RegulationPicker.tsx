import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationRow } from '../../contract/regulation-views.ts';
import { api } from '../shell/call.ts';
import { SearchSelect } from '../ui/SearchSelect.tsx';

type RegulationPickerProps = {
  label: string;
  value: string;
  /** An empty id when the choice is taken back; `printed` is its symbol, else its title. */
  onChange: (regulationId: string, printed: string) => void;
  error?: string | undefined;
};

/** Finds a regulation of the own registry as one types, by title, symbol or another name. */
export function RegulationPicker({ onChange, ...field }: RegulationPickerProps) {
  const { t } = useTranslation('imports');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.regulations.listRegulations.queryOptions({ input: { limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.items ?? [];
  return (
    <SearchSelect
      {...field}
      placeholder={t('relationOtherHint')}
      nothing={t('relationOtherNone')}
      clearable
      found={rows.map((row) => ({ value: row.id, label: labelOf(row) }))}
      onSearch={setTyped}
      onChange={(id, label) => {
        const row = rows.find((other) => other.id === id);
        onChange(id, row ? (row.symbol ?? row.title) : label);
      }}
    />
  );
}

function labelOf({ symbol, title }: RegulationRow): string {
  return [symbol, title].filter(Boolean).join(' · ');
}
