import { Button, Checkbox, Pill, Popover, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lineStates, requestKinds, urgencies } from '../../domain/request/request.ts';
import { DayFilter } from '../shell/DayFilter.tsx';
import { without } from './request-filters.ts';
import type { BoxFilters as Filters } from './request-filters.ts';
import classes from './BoxFilters.module.css';
import { BoxSearch } from './BoxSearch.tsx';
import { CounterpartFilter } from './CounterpartFilter.tsx';
import { RegulationFilter } from './RegulationFilter.tsx';
import { useBoxChips } from './use-box-chips.ts';

export type FilterProps = { filters: Filters; onChange: (filters: Filters) => void };

const switches = ['mine', 'unread', 'late', 'unconfirmed'] as const;

/** What of a queue is shown; the first ones at hand, the others behind a button, those set as chips. */
export function BoxFilters({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const any = t('any', { ns: 'shell' });
  return (
    <>
      <BoxSearch filters={filters} onChange={onChange} />
      <RegulationFilter filters={filters} onChange={onChange} />
      <Select
        aria-label={t('box.kind')}
        placeholder={`${t('box.kind')}: ${any}`}
        data={requestKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={filters.kind ?? null}
        onChange={(kind) => onChange({ ...filters, kind: kind ?? undefined })}
        clearable
        w={190}
        comboboxProps={{ width: 260, position: 'bottom-start' }}
      />
      <MoreButton filters={filters} onChange={onChange} />
      <Chips filters={filters} onChange={onChange} />
    </>
  );
}

function MoreButton(props: FilterProps) {
  const { t } = useTranslation('requests');
  const [opened, { toggle, set }] = useDisclosure(false);
  return (
    <Popover opened={opened} onChange={set} position="bottom-start" shadow="md" trapFocus width={290}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {t('box.more')}
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

function MoreFilters({ filters, onChange }: FilterProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const any = t('any', { ns: 'shell' });
  const inside = { comboboxProps: { withinPortal: false }, clearable: true, placeholder: any };
  return (
    <>
      {switches.map((name) => (
        <Checkbox
          key={name}
          label={t(`box.${name}`)}
          checked={filters[name] === true}
          onChange={(event) => onChange({ ...filters, [name]: event.currentTarget.checked || undefined })}
        />
      ))}
      <Select
        {...inside}
        label={t('box.state')}
        data={lineStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={filters.state ?? null}
        onChange={(state) => onChange({ ...filters, state: state ?? undefined })}
      />
      <Select
        {...inside}
        label={t('box.urgency')}
        data={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        value={filters.urgency ?? null}
        onChange={(urgency) => onChange({ ...filters, urgency: urgency ?? undefined })}
      />
      <CounterpartFilter filters={filters} onChange={onChange} />
      <DayFilter
        label={t('box.sentFrom')}
        value={filters.from}
        onChange={(from) => onChange({ ...filters, from })}
      />
      <DayFilter label={t('box.sentTo')} value={filters.to} onChange={(to) => onChange({ ...filters, to })} />
    </>
  );
}

/** The filters that are set without a field at hand, each with a way to drop it. */
function Chips({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('requests');
  const chips = useBoxChips(filters);
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
            'aria-label': t('box.dropFilter', { what: label }),
          }}
          onRemove={() => onChange(without(filters, name))}
        >
          {label}
        </Pill>
      ))}
    </div>
  );
}
