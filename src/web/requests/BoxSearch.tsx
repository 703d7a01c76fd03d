import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../shell/shortcuts.ts';
import classes from './BoxFilters.module.css';
import type { FilterProps } from './BoxFilters.tsx';
import { without } from './request-filters.ts';

/** The search field of a box. What is typed reaches the address a moment later; an address that changes otherwise is typed in here. */
export function BoxSearch({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('requests');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(filters.q ?? '');
  const latest = useRef(filters.q ?? '');
  const send = useDebouncedCallback((q: string) => {
    latest.current = q;
    onChange(q ? { ...filters, q } : without(filters, 'q'));
  }, 250);
  useEffect(() => {
    if ((filters.q ?? '') === latest.current) return;
    latest.current = filters.q ?? '';
    setTyped(latest.current);
  }, [filters.q]);
  useShortcuts([
    {
      keys: '/',
      label: t('box.keys.search'),
      group: t('box.keys.title'),
      run: () => field.current?.focus(),
    },
  ]);
  return (
    <TextInput
      ref={field}
      className={classes.search ?? ''}
      aria-label={t('box.search')}
      placeholder={t('box.search')}
      leftSection={<IconSearch size={15} />}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
