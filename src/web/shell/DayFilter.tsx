import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay, typedDay } from '../ui/read-day.ts';
import { DayField } from './DayField.tsx';

type DayFilterProps = {
  label: string;
  /** ISO text; nothing where no day is set. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
};

/** A day that narrows a list: it counts once it is whole, and no longer when the field is empty. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value === undefined ? '' : typedDay(value));
  const wrong = typed.trim() !== '' && !readDay(typed);
  return (
    <DayField
      label={label}
      value={typed}
      error={wrong && t('dayWrong')}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const day = readDay(currentTarget.value);
        if (day !== null || currentTarget.value.trim() === '') onChange(day ?? undefined);
      }}
    />
  );
}
