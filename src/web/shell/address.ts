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
