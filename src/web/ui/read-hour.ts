/** An hour as people type it, `9:05`, `14h30`, `8h`, as `09:05`; null when it is none. */
export function readHour(typed: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?\s*$/u.exec(typed);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
