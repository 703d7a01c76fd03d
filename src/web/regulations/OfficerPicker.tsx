import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { obstacleToNaming } from '../../domain/regulation/nominee.ts';
import { api } from '../shell/call.ts';
import { tellProblem } from '../shell/tell.ts';
import { useToday } from '../shell/today.ts';
import { SearchSelect } from '../ui/SearchSelect.tsx';

/** Somebody in a position of one's own agency. */
export type Candidate = { appointmentId: string; fullName: string; positionTitle: string };

type OfficerPickerProps = { label: string; onChoose: (candidate: Candidate) => void };

/** Finds somebody of one's own agency who works with content as one types, and gives them in the position they hold today. */
export function OfficerPicker({ label, onChoose }: OfficerPickerProps) {
  const { t } = useTranslation('regulations');
  const client = useQueryClient();
  const today = useToday();
  const [round, setRound] = useState(0);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...api.people.listPeople.queryOptions({ input: { limit: 20, work: 'content', ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const choices = (found.data?.items ?? [])
    .filter(({ disabled, positions }) => !disabled && positions.length > 0)
    .map(({ id, fullName, positions }) => ({ value: id, label: [fullName, ...positions].join(', ') }));
  const choose = async (personId: string) => {
    if (!personId) return;
    const person = await client.fetchQuery(api.people.readPerson.queryOptions({ input: { personId } }));
    const candidate = candidateOf(person, today);
    if (candidate) onChoose(candidate);
    // A new field for the next one: the old one has the chosen name in it.
    setRound(round + 1);
  };
  return (
    <SearchSelect
      key={round}
      label={label}
      placeholder={t('officersFind')}
      nothing={t('officersNobody')}
      value=""
      found={choices}
      onSearch={setTyped}
      onChange={(personId) => void choose(personId).catch(tellProblem)}
    />
  );
}

function candidateOf({ fullName, appointments }: PersonView, today: string): Candidate | null {
  const held = appointments.find((one) => obstacleToNaming(one, today) === null);
  return held ? { appointmentId: held.id, fullName, positionTitle: held.positionTitle } : null;
}
