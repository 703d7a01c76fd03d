import type { Row } from './lay-out-reading.ts';

/** How many characters of an article's text are its title: the line with the heading, or without one "Điều 8." alone. */
export function titleLength({ kind, text, heading }: Pick<Row, 'kind' | 'text' | 'heading'>): number {
  if (kind !== 'article') return 0;
  if (!heading) return /^\p{L}+\s+\d+\p{L}*\s*[.:]?/u.exec(text)?.[0].length ?? 0;
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
