import { Button, Pill, Popover, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../contract/regulations.ts';
import { regulationStates } from '../../domain/regulation/state.ts';
import { api } from '../shell/call.ts';
import { useFilterChips } from './filter-chips.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { PartyFilter } from './PartyFilter.tsx';
import classes from './RegistryFilters.module.css';
import { RegistrySearch } from './RegistrySearch.tsx';
import { without } from './registry-address.ts';

export type FilterProps = { filters: Filters; onChange: (filters: Filters) => void };

/** What of the registry is shown; the first ones at hand, the others behind a button, those set as chips. */
export function RegistryFilters({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['regulations', 'shell']);
  const any = t('any', { ns: 'shell' });
  return (
    <>
      <RegistrySearch filters={filters} onChange={onChange} />
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
