import { Group, Pill, Stack } from '@mantine/core';
import { useState } from 'react';
import { AgencyPicker } from '../shell/AgencyPicker.tsx';

export type NamedAgency = { id: string; name: string };

type AgencyListProps = { label: string; chosen: NamedAgency[]; onChange: (chosen: NamedAgency[]) => void };

/** Several agencies: those chosen, and a field that finds another. */
export function AgencyList({ label, chosen, onChange }: AgencyListProps) {
  const [round, setRound] = useState(0);
  const add = (id: string, name: string) => {
    // A new field for the next one: the old one has the chosen name in it.
    setRound(round + 1);
    if (id && !chosen.some((other) => other.id === id)) onChange([...chosen, { id, name }]);
  };
  const remove = (id: string) => onChange(chosen.filter((other) => other.id !== id));
  return (
    <Stack gap={4}>
      <AgencyPicker key={round} label={label} value="" onChange={add} />
      <Group gap={4}>
        {chosen.map(({ id, name }) => (
          <Pill
            key={id}
            withRemoveButton
            removeButtonProps={{ 'aria-hidden': false, 'aria-label': name }}
            onRemove={() => remove(id)}
          >
            {name}
          </Pill>
        ))}
      </Group>
    </Stack>
  );
}
