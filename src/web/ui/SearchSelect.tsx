import { Select } from '@mantine/core';
import { useState } from 'react';

type Choice = { value: string; label: string };

type SearchSelectProps = {
  label: string;
  placeholder: string;
  /** Said where nothing was found. */
  nothing: string;
  value: string;
  /** Empty strings when the choice is taken back. */
  onChange: (value: string, label: string) => void;
  onSearch: (typed: string) => void;
  /** What the server found. */
  found: Choice[];
  clearable?: boolean;
  error?: string | undefined;
  /** Takes the focus when its dialog opens. */
  'data-autofocus'?: boolean;
};

/** A choice among more than fits a list: the server searches as one types; what is chosen stays, whatever it finds. */
export function SearchSelect({ nothing, value, onChange, onSearch, found, ...rest }: SearchSelectProps) {
  const [chosen, setChosen] = useState<Choice | null>(null);
  const data = chosen && !found.some((choice) => choice.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      {...rest}
      searchable
      data={data}
      // The server has searched already, and it knows Vietnamese marks.
      filter={({ options }) => options}
      value={value || null}
      onSearchChange={(typed) => typed !== chosen?.label && onSearch(typed)}
      onChange={(next) => {
        const choice = data.find((other) => other.value === next) ?? null;
        setChosen(choice);
        onChange(next ?? '', choice?.label ?? '');
      }}
      nothingFoundMessage={nothing}
    />
  );
}
