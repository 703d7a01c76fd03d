import { Checkbox, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signingCapacities } from '../../domain/person/role.ts';
import type { SigningCapacity } from '../../domain/person/role.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { nextPage } from '../shell/next-page.ts';

/** Adds a position to one's own agency. */
export function PositionForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('agencies');
  const check = useChecks();
  const [head, setHead] = useState(false);
  const form = useFields({ title: '', unitId: '', signsAs: '', from: typedDay(useToday()) }, (values) => ({
    title: check.words(values.title, 2),
    from: check.day(values.from),
  }));
  const units = useInfiniteQuery(api.agencies.listUnits.infiniteOptions(nextPage));
  const add = useAct(api.agencies.addPosition.mutationOptions(), {
    done: t('positionAdded'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const { title, unitId, signsAs } = form.values;
    const from = readDay(form.values.from);
    if (!form.passes(element) || !from) return;
    add.mutate({
      title,
      head,
      from,
      unitId: unitId || null,
      signsAs: (signsAs || null) as SigningCapacity | null,
    });
  };
  const openUnits =
    units.data?.pages.flatMap(({ items }) => items).filter(({ until }) => until === null) ?? [];
  return (
    <ActModal onClose={onClose} title={t('positionAdd')} acting={add} onSubmit={submit}>
      <TextInput {...form.field('title')} label={t('position')} data-autofocus />
      <Select
        label={t('positionUnit')}
        placeholder={t('positionNoUnit')}
        clearable
        data={openUnits.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.unitId || null}
        onChange={(unitId) => form.set({ unitId: unitId ?? '' })}
      />
      <Select
        label={t('positionSigns')}
        placeholder={t('positionSignsSelf')}
        clearable
        data={signingCapacities.map((value) => ({ value, label: t(`signs.${value}`) }))}
        value={form.values.signsAs || null}
        onChange={(signsAs) => form.set({ signsAs: signsAs ?? '' })}
      />
      <DayField {...form.field('from')} label={t('from')} />
      <Checkbox
        label={t('positionHead')}
        checked={head}
        onChange={(event) => setHead(event.currentTarget.checked)}
      />
    </ActModal>
  );
}
