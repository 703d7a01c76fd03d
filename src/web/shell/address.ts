/**
 * What stands behind the `?` of an address, as words: the router by itself reads and writes JSON there, which makes a
 * number of a symbol and quotes of people's links.
 */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The same the other way; commas stay as they are, so that a list can be read. */
export function writeAddress(search: Record<string, unknown>): string {
  const words = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const written = new URLSearchParams(words).toString().replaceAll('%2C', ',');
  return written && `?${written}`;
}

/** A day as it stands in an address, `2022-09-05`; nothing for what is no day of the calendar. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return real && !value.startsWith('0000') ? value : undefined;
}
