import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from './call.ts';
import { SearchSelect } from '../ui/SearchSelect.tsx';

type ColleaguePickerProps = {
  label: string;
  /** The appointment chosen; empty for none. */
  value: string;
  onChange: (appointmentId: string, name: string) => void;
  /** An appointment that cannot be meant. */
  without?: string | undefined;
  error?: string | undefined;
  /** The first field of its dialog. */
  autoFocus?: boolean;
};

/** Finds somebody of one's own agency who works with content, in the position they hold, as one types. */
export function ColleaguePicker({ without, autoFocus, ...field }: ColleaguePickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.duties.listColleagues.queryOptions({ input: q ? { q } : {} }),
    placeholderData: keepPreviousData,
  });
  const choices = (found.data?.items ?? [])
    .filter(({ appointmentId }) => appointmentId !== without)
    .map(({ appointmentId, fullName, positionTitle }) => ({
      value: appointmentId,
      label: [fullName, positionTitle].join(', '),
    }));
  return (
    <SearchSelect
      {...field}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      placeholder={t('chooseColleague')}
      nothing={t('noColleagueFound')}
      found={choices}
      onSearch={setTyped}
    />
  );
}
