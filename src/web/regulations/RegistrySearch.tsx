import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { addressOf, without } from './registry-address.ts';
import type { FilterProps } from './RegistryFilters.tsx';
import classes from './RegistrySearch.module.css';

/**
 * The search field of the registry. What is typed reaches the address a moment later; an address that changes otherwise
 * is typed in here. Enter, or the link under it, looks for the same words in the articles.
 */
export function RegistrySearch({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('regulations');
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(filters.q ?? '');
  const latest = useRef(filters.q ?? '');
  const send = useDebouncedCallback((q: string) => {
    latest.current = q;
    onChange(q ? { ...filters, q } : without(filters, 'q'));
  }, 200);
  useEffect(() => {
    if ((filters.q ?? '') === latest.current) return;
    latest.current = filters.q ?? '';
    setTyped(latest.current);
  }, [filters.q]);
  useShortcuts([
    { keys: '/', label: t('focusSearch'), group: t('shortcuts'), run: () => field.current?.focus() },
  ]);
  const searchText = async (q: string) => {
    send.cancel();
    // The list keeps the words, for who comes back to it.
    await navigate({ to: '/quy-che', search: addressOf({ ...filters, q }), replace: true });
    await navigate({ to: '/quy-che/tim', search: { q } });
  };
  return (
    <div className={classes.search}>
      <TextInput
        ref={field}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={15} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          send(event.currentTarget.value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed.trim() !== '') void searchText(typed.trim());
        }}
      />
      <RouteLink
        to="/quy-che/tim"
        search={typed.trim() ? { q: typed.trim() } : {}}
        size="xs"
        className={classes.inText}
        onClick={send.cancel}
      >
        {t('searchText')}
        {typed.trim() && (
          <Kbd size="xs" visibleFrom="sm">
            Enter
          </Kbd>
        )}
      </RouteLink>
    </div>
  );
}
