/**
 * A link that somebody typed; null when the field is empty, undefined when it leads to no page. Only pages of the web:
 * other schemes would run or open something on the machine of who presses it.
 */
export function linkOf(typed: string): string | null | undefined {
  const link = typed.trim();
  if (link === '') return null;
  const url = URL.parse(link);
  return url && /^https?:$/u.test(url.protocol) && url.hostname !== '' ? link : undefined;
}
