import { z } from 'zod';
import type { InputPlace, Language } from './problem.ts';

const words = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

type Checked<Value> = { right: true; data: Value } | { right: false; places: InputPlace[] };

/** What a schema of the contract makes of a value, or each place that is wrong with its sentence. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language: Language,
): Checked<z.output<Schema>> {
  const read = schema.safeParse(value, { error: words[language] });
  if (read.success) return { right: true, data: read.data };
  const places = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { right: false, places };
}
