import { Button, Pill, Popover, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../contract/regulations.ts';
import { regulationStates } from '../../domain/regulation/state.ts';
import { api } from '../shell/call.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useFilterChips } from './filter-chips.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { PartyFilter } from './PartyFilter.tsx';
import classes from './RegistryFilters.module.css';

export type FilterProps = { filters: Filters; onChange: (filters: Filters) => void };

/** What of the registry is shown; the first ones at hand, the others behind a button, those set as chips. */
export function RegistryFilters({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['regulations', 'shell']);
  const any = t('any', { ns: 'shell' });
  return (
    <>
      <SearchField filters={filters} onChange={onChange} />
      <Select
        aria-label={t('filterState')}
        placeholder={`${t('filterState')}: ${any}`}
        data={regulationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={filters.state ?? null}
        onChange={(state) => onChange({ ...filters, state: state ?? undefined })}
        clearable
        w={210}
      />
      <PartyFilter filters={filters} onChange={onChange} />
      <FieldFilter filters={filters} onChange={onChange} />
      <MoreButton filters={filters} onChange={onChange} />
      <Chips filters={filters} onChange={onChange} />
    </>
  );
}

/** What is typed reaches the address a moment later; an address that changes otherwise is typed in here. */
function SearchField({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('regulations');
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
  return (
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
      w={280}
    />
  );
}

function FieldFilter({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['regulations', 'shell']);
  const fields = useQuery(api.regulations.listFields.queryOptions()).data?.fields ?? [];
  const chosen = filters.field === undefined || fields.includes(filters.field) ? [] : [filters.field];
  return (
    <Select
      aria-label={t('filterField')}
      placeholder={`${t('filterField')}: ${t('any', { ns: 'shell' })}`}
      data={[...chosen, ...fields]}
      value={filters.field ?? null}
      onChange={(field) => onChange(field === null ? without(filters, 'field') : { ...filters, field })}
      searchable
      clearable
      w={230}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
    />
  );
}

function MoreButton(props: FilterProps) {
  const { t } = useTranslation('regulations');
  const [opened, { toggle, set }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onChange={(next) => set(next)}
      position="bottom-start"
      shadow="md"
      trapFocus
      width={280}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {t('filterMore')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <MoreFilters {...props} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The filters behind the button that are set, each with a way to drop it. */
function Chips({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('regulations');
  const chips = useFilterChips(filters);
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips}>
      {chips.map(({ name, label }) => (
        <Pill
          key={name}
          size="md"
          withRemoveButton
          removeButtonProps={{
            'aria-hidden': false,
            tabIndex: 0,
            'aria-label': t('dropFilter', { what: label }),
          }}
          onRemove={() => onChange(without(filters, name))}
        >
          {label}
        </Pill>
      ))}
    </div>
  );
}

function without(filters: Filters, name: keyof Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
}
