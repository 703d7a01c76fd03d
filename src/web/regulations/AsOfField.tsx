import { TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../shell/today.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

const here = '/signedIn/quy-che/$regulationId';

/** The day as of which the regulation is shown; another one is typed and asked for with Enter or by leaving the field. */
export function AsOfField() {
  const { ngay } = useSearch({ from: here });
  const today = useToday();
  const day = ngay ?? today;
  return <DayToShow key={day} day={day} today={today} />;
}

function DayToShow({ day, today }: { day: string; today: string }) {
  const { t } = useTranslation(['regulations', 'shell']);
  const navigate = useNavigate({ from: '/quy-che/$regulationId' });
  const [typed, setTyped] = useState(typedDay(day));
  const [wrong, setWrong] = useState(false);
  const show = () => {
    const wanted = readDay(typed);
    setWrong(wanted === null);
    if (wanted === null || wanted === day) return;
    void navigate({
      search: ({ ngay: _before, ...rest }) => ({ ...rest, ...(wanted === today ? {} : { ngay: wanted }) }),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <TextInput
        label={t('asOf')}
        placeholder={t('dayHint', { ns: 'shell' })}
        value={typed}
        error={wrong && t('dayWrong', { ns: 'shell' })}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={show}
        w={130}
      />
    </form>
  );
}
