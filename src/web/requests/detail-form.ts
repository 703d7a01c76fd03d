import type { Details, KindView } from '../../contract/request-views.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

/** A field that a kind of request, or an outcome, has. */
export type AskedField = KindView['fields'][number];
/** What is typed into such fields, by their keys: `yes` for a box that is ticked, a line for each person. */
export type TypedDetails = Record<string, string>;
type Detail = Details[string];
export type NamedPerson = Extract<Detail, object>[number];
/** What is wrong with a field; the screen has the words. */
export type DetailFault = 'required' | 'day' | 'number' | 'names';

/** The value of what is typed; null for an empty field, undefined for what cannot be read. */
function readDetail(type: AskedField['type'], typed: string): Detail | null | undefined {
  const words = typed.trim();
  if (type === 'yesNo') return words === 'yes';
  if (words === '') return null;
  switch (type) {
    case 'text':
    case 'longText':
      return words;
    case 'day':
      return readDay(words) ?? undefined;
    case 'number':
      return /^\d{1,6}$/u.test(words) ? Number(words) : undefined;
    case 'names':
      return readPeople(words);
  }
}

/** People as they are typed, a line for each: the name, a comma, the position. */
function readPeople(words: string): NamedPerson[] | undefined {
  const people = words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...position] = line.split(',');
      return { name: name.trim(), position: position.join(',').trim() };
    });
  return people.every(({ name, position }) => name !== '' && position !== '') ? people : undefined;
}

/** What is wrong with the fields as they stand, by their keys. */
export function detailFaults(
  fields: readonly AskedField[],
  typed: TypedDetails,
): Record<string, DetailFault> {
  return Object.fromEntries(
    fields.flatMap(({ key, type, required }): [string, DetailFault][] => {
      const value = readDetail(type, typed[key] ?? '');
      if (value === undefined) return [[key, type === 'day' || type === 'number' ? type : 'names']];
      return required && (value === null || value === false) ? [[key, 'required']] : [];
    }),
  );
}

/** The fields as they are sent; what is empty or cannot be read is left out. */
export function detailsOf(fields: readonly AskedField[], typed: TypedDetails): Details {
  return Object.fromEntries(
    fields.flatMap(({ key, type }): [string, Detail][] => {
      const value = readDetail(type, typed[key] ?? '');
      return value === null || value === undefined || value === false ? [] : [[key, value]];
    }),
  );
}

/** The fields of something that was kept, as one would have typed them. */
export function typedDetails(fields: readonly AskedField[], details: Details): TypedDetails {
  return Object.fromEntries(fields.map(({ key, type }) => [key, typedDetail(type, details[key])]));
}

function typedDetail(type: AskedField['type'], value: Detail | undefined): string {
  if (value === undefined || value === false) return '';
  if (value === true) return 'yes';
  if (Array.isArray(value)) return value.map(({ name, position }) => `${name}, ${position}`).join('\n');
  return type === 'day' ? typedDay(String(value)) : String(value);
}
