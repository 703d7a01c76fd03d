import { useState } from 'react';
import { problemOf } from './problem.ts';

type Faults<Values> = Partial<Record<keyof Values, string>>;

/**
 * The fields of a form: what is in them and what is wrong with them. `check` names faults before anything is sent;
 * `blame` puts the places that the server complained about beside their fields.
 */
export function useFields<Values extends Record<string, string>>(
  start: Values,
  check: (values: Values) => Faults<Values>,
) {
  const [values, setValues] = useState(start);
  const [faults, setFaults] = useState<Faults<Values>>({});

  const set = (changes: Partial<Values>) => {
    setValues((before) => ({ ...before, ...changes }));
    setFaults((before) => omit(before, Object.keys(changes)));
  };
  const field = (name: keyof Values & string) => ({
    name,
    value: values[name] ?? '',
    error: faults[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value } as Partial<Values>),
  });
  /** True when the form may be sent; else the faults are shown and the first field with one gets the focus. */
  const passes = (form: HTMLFormElement) => {
    const found = Object.fromEntries(
      Object.entries(check(values)).filter(([, fault]) => fault),
    ) as Faults<Values>;
    setFaults(found);
    const first = Object.keys(found)[0];
    if (first) form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return first === undefined;
  };
  const blame = (error: unknown) => {
    const places = problemOf(error).errors.filter(({ path }) => path in values);
    setFaults(Object.fromEntries(places.map(({ path, message }) => [path, message])) as Faults<Values>);
  };
  return { values, set, field, passes, blame, clear: () => setValues(start) };
}

function omit<Values>(faults: Faults<Values>, names: string[]): Faults<Values> {
  return Object.fromEntries(
    Object.entries(faults).filter(([name]) => !names.includes(name)),
  ) as Faults<Values>;
}
