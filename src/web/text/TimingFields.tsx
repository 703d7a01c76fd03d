import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimeUnit } from '../../domain/law/parsed-document.ts';
import { DayField } from '../shell/DayField.tsx';
import { timeUnits } from './duty-form.ts';
import type { DutyFields } from './duty-form.ts';

type TimingFieldsProps = {
  values: DutyFields;
  set: (changes: Partial<DutyFields>) => void;
  field: (name: keyof DutyFields) => object;
};

/** The fields that make up the time of a duty, as its class needs them. */
export function TimingFields(props: TimingFieldsProps) {
  const { t } = useTranslation('text');
  const { values, set, field } = props;
  switch (values.class) {
    case 'within':
    case 'before':
    case 'extension':
      return (
        <Group grow align="start">
          <TextInput {...field('amount')} label={t('amount')} inputMode="decimal" />
          <UnitSelect label={t('unit')} value={values.unit} onChange={(unit) => set({ unit })} />
        </Group>
      );
    case 'immediate':
      return (
        <Select
          label={t('atOnce')}
          data={(['now', 'day', 'workingDay'] as const).map((value) => ({
            value,
            label: t(`atOnceAs.${value}`),
          }))}
          value={values.atOnce}
          onChange={(atOnce) => atOnce && set({ atOnce })}
        />
      );
    case 'recurring':
      return <PeriodFields {...props} />;
    case 'byDate':
      return <DayField {...field('date')} label={t('date')} />;
    default:
      return null;
  }
}

function PeriodFields({ values, set, field }: TimingFieldsProps) {
  const { t } = useTranslation('text');
  const days = Array.from({ length: 31 }, (_, index) => String(index + 1));
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <>
      <Group grow align="start">
        <TextInput {...field('everyAmount')} label={t('every')} inputMode="numeric" />
        <UnitSelect
          label={t('everyUnit')}
          value={values.everyUnit}
          onChange={(everyUnit) => set({ everyUnit })}
        />
      </Group>
      <Group grow align="start">
        <Select
          label={t('byDay')}
          data={[
            { value: '', label: t('dayNone') },
            { value: 'last', label: t('dayLast') },
            ...days.map((day) => ({ value: day, label: day })),
          ]}
          value={values.day}
          onChange={(day) => set({ day: day ?? '' })}
        />
        <Select
          label={t('byMonth')}
          data={[
            { value: '', label: t('monthNone') },
            { value: 'of:first', label: t('monthOfFirst') },
            { value: 'of:last', label: t('monthOfLast') },
            ...months.map((n) => ({ value: `of:${n}`, label: t('monthOf', { n }) })),
            ...months.map((n) => ({ value: `in:${n}`, label: t('monthIn', { n }) })),
          ]}
          value={values.month}
          onChange={(month) => set({ month: month ?? '' })}
        />
      </Group>
    </>
  );
}

type UnitSelectProps = { label: string; value: string; onChange: (unit: TimeUnit) => void };

/** A unit of time. */
export function UnitSelect({ label, value, onChange }: UnitSelectProps) {
  const { t } = useTranslation('text');
  return (
    <Select
      label={label}
      data={timeUnits.map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
      value={value}
      onChange={(chosen) => {
        const unit = timeUnits.find((known) => known === chosen);
        if (unit) onChange(unit);
      }}
    />
  );
}
