import { Button, Checkbox, MultiSelect, SegmentedControl, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { Panel } from '../ui/Panel.tsx';
import type { ComposePart } from './ComposeBasis.tsx';

/** With whom: one or many of those who exchange under the regulation, also units below where it binds downwards. */
export function ComposeParties(part: ComposePart) {
  const { t } = useTranslation('requests');
  const { form, set } = part;
  const [they, setThey] = useState(false);
  const entered = form.make === 'entered';
  return (
    <Panel title={t('compose.parties')}>
      {entered && (
        <SegmentedControl
          mb="sm"
          aria-label={t('compose.direction')}
          value={they ? 'they' : 'we'}
          onChange={(value) => {
            setThey(value === 'they');
            set({ senderId: '', addresseeIds: [] });
          }}
          data={[
            { value: 'we', label: t('compose.weAsked') },
            { value: 'they', label: t('compose.theyAsked') },
          ]}
        />
      )}
      {entered && they ? <SenderField {...part} /> : <AddresseeField {...part} />}
    </Panel>
  );
}

function useAddressees(regulationId: string) {
  const { t } = useTranslation('requests');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  // Names that were found once stay known, so that what is chosen keeps its name whatever is typed next.
  const [names] = useState(() => new Map<string, string>());
  const found = useQuery({
    ...api.requests.listAddressees.queryOptions({ input: { regulationId, ...(q ? { q } : {}) } }),
    enabled: regulationId !== '',
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  for (const { agencyId, name, below } of items) {
    names.set(agencyId, below ? `${name} (${t('compose.belowOf', { name: below.shortName })})` : name);
  }
  const choices = (kept: readonly string[]) =>
    [...new Set([...kept, ...items.map(({ agencyId }) => agencyId)])].map((value) => ({
      value,
      label: names.get(value) ?? value.slice(0, 8),
    }));
  const all = items.filter(({ below }) => below === null).map(({ agencyId }) => agencyId);
  return { choices, setTyped, all, more: found.data?.more === true, q };
}

function AddresseeField({ form, set, fault }: ComposePart) {
  const { t } = useTranslation('requests');
  const { choices, setTyped, all, more, q } = useAddressees(form.regulationId);
  return (
    <>
      <MultiSelect
        name="addressees"
        label={t('compose.addressees')}
        placeholder={t(form.regulationId ? 'compose.chooseAddressees' : 'compose.regulationFirst')}
        disabled={form.regulationId === ''}
        data={choices(form.addresseeIds)}
        value={form.addresseeIds}
        onChange={(addresseeIds) => set({ addresseeIds })}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={t('compose.noAddressee')}
        error={fault('addressees')}
        searchable
        hidePickedOptions
        maxValues={100}
      />
      {more && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('compose.moreAddressees')}
        </Text>
      )}
      {q === '' && all.length > 1 && all.some((id) => !form.addresseeIds.includes(id)) && (
        <Button
          variant="subtle"
          size="compact-xs"
          mt={4}
          onClick={() => set({ addresseeIds: [...new Set([...form.addresseeIds, ...all])] })}
        >
          {t('compose.addAll')}
        </Button>
      )}
      {form.addresseeIds.length > 1 && (
        <Checkbox
          mt="sm"
          label={t('compose.openToAll')}
          checked={form.openToAll}
          onChange={(event) => set({ openToAll: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** Of what they asked us: who it was. */
function SenderField({ form, set, fault }: ComposePart) {
  const { t } = useTranslation('requests');
  const { choices, setTyped } = useAddressees(form.regulationId);
  return (
    <Select
      name="addressees"
      label={t('compose.sender')}
      placeholder={t(form.regulationId ? 'compose.chooseAddressees' : 'compose.regulationFirst')}
      disabled={form.regulationId === ''}
      data={choices(form.senderId ? [form.senderId] : [])}
      value={form.senderId || null}
      onChange={(senderId) => set({ senderId: senderId ?? '' })}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('compose.noAddressee')}
      error={fault('addressees')}
      searchable
    />
  );
}
