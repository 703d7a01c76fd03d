import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '../../contract/agency-views.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

/** Adds a unit, or gives one another name. */
export function UnitForm({ unit, onClose }: { unit: UnitView | null; onClose: () => void }) {
  const { t } = useTranslation('agencies');
  const check = useChecks();
  const today = useToday();
  const start = {
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    from: typedDay(unit?.from ?? today),
  };
  const form = useFields(start, (values) => ({
    name: check.words(values.name, 2),
    shortName: check.words(values.shortName),
    from: check.day(values.from),
  }));
  const add = useAct(api.agencies.addUnit.mutationOptions(), { done: t('unitAdded'), after: onClose });
  const rename = useAct(
    api.agencies.renameUnit.mutationOptions({ context: unit ? { version: unit.version } : {} }),
    { done: t('unitRenamed'), after: onClose },
  );
  const submit = (element: HTMLFormElement) => {
    const { name, shortName } = form.values;
    const from = readDay(form.values.from);
    if (!form.passes(element) || !from) return;
    if (unit) rename.mutate({ unitId: unit.id, name, shortName });
    else add.mutate({ name, shortName, from });
  };
  const words = unit ? t('unitRename') : t('unitAdd');
  return (
    <ActModal onClose={onClose} title={words} acting={unit ? rename : add} onSubmit={submit}>
      <TextInput {...form.field('name')} label={t('unitName')} data-autofocus />
      <TextInput {...form.field('shortName')} label={t('unitShortName')} />
      {!unit && <DayField {...form.field('from')} label={t('from')} />}
    </ActModal>
  );
}
