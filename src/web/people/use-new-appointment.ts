import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stateFor } from '../../domain/person/appoint.ts';
import type { Role } from '../../domain/person/role.ts';
import { useToday } from '../shell/today.ts';
import { dayAfter } from '../ui/next-day.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

type Values = { positionId: string; roles: Role[]; from: string; until: string };
type Faults = Partial<Record<keyof Values, string>>;

export type NewAppointment = ReturnType<typeof useNewAppointment>;

/** The fields of a new appointment; `read` gives the contract's input, or null and shows what is wrong; `waits` when a second person comes first. */
export function useNewAppointment() {
  const { t } = useTranslation(['people', 'shell']);
  const today = useToday();
  const [values, setValues] = useState<Values>({
    positionId: '',
    roles: ['officer'],
    from: typedDay(today),
    until: '',
  });
  const [faults, setFaults] = useState<Faults>({});
  const set = (changes: Partial<Values>) => {
    setValues((before) => ({ ...before, ...changes }));
    setFaults({});
  };
  const read = () => {
    const from = readDay(values.from);
    const last = values.until.trim() === '' ? null : readDay(values.until);
    const dayWrong = t('dayWrong', { ns: 'shell' });
    const found: Faults = {
      ...(values.positionId ? {} : { positionId: t('choosePosition') }),
      ...(values.roles.length > 0 ? {} : { roles: t('chooseRole') }),
      ...(from ? {} : { from: dayWrong }),
      ...(values.until.trim() && !last ? { until: dayWrong } : {}),
    };
    setFaults(found);
    if (Object.keys(found).length > 0 || !from) return null;
    // People name the last day; the contract names the first day on which it no longer holds.
    return { positionId: values.positionId, roles: values.roles, from, until: last && dayAfter(last) };
  };
  const waits = stateFor(values.roles) === 'proposed';
  return { values, faults, set, read, waits };
}
