import { Textarea, TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { DayField } from '../shell/DayField.tsx';
import { useChecks } from '../shell/use-checks.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

type DraftProps<Value> = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  value: Value;
  /** Called when the field is left with something else in it. */
  onWrite: (value: Value) => void;
};

/** A field that is saved when one leaves it, or presses Enter. */
export function DraftField({ value, onWrite, ...field }: DraftProps<string>) {
  const draft = useDraft(value, onWrite);
  return <TextInput {...field} {...draft} onKeyDown={(event) => event.key === 'Enter' && draft.onBlur()} />;
}

type DraftAreaProps = Pick<DraftProps<string>, 'value' | 'onWrite' | 'description' | 'id'> & {
  label: string;
};

/** The same for words that may take several lines. */
export function DraftArea({ value, onWrite, ...field }: DraftAreaProps) {
  const draft = useDraft(value, onWrite);
  return <Textarea {...field} {...draft} autosize minRows={1} maxRows={6} />;
}

/** The same for a day; what is no day stays in the field with the reason, and is not saved. */
export function DraftDay({ value, onWrite, ...field }: DraftProps<string | null>) {
  const check = useChecks();
  const [fault, setFault] = useState('');
  const write = (typed: string) => {
    const wrong = typed.trim() === '' ? '' : check.day(typed);
    setFault(wrong);
    if (wrong === '') onWrite(readDay(typed));
  };
  const draft = useDraft(value === null ? '' : typedDay(value), write);
  return (
    <DayField
      {...field}
      {...draft}
      error={fault || undefined}
      onKeyDown={(event) => event.key === 'Enter' && draft.onBlur()}
    />
  );
}

/**
 * What is typed, until it is left; follows what comes from elsewhere while nobody types. Who goes to another step by a
 * key leaves the field too.
 */
function useDraft(value: string, onWrite: (typed: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (draft !== null && draft.trim() === value) setDraft(null);
  }
  const leave = () => {
    if (draft === null) return;
    if (draft.trim() === value) setDraft(null);
    else onWrite(draft.trim());
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);
  return {
    value: draft ?? value,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onBlur: leave,
  };
}
