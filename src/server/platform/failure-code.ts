/** The kind of a foreign system's failure, for the log; its text could hold an address. */
export function failureCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}

/** What may be logged of a bug: its kind and place. A message of the database can carry content. */
export function bareFailure(error: unknown): { name: string; code: string; stack: string | undefined } {
  const { name = 'unknown', stack } = error instanceof Error ? error : {};
  const places = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name, code: failureCode(error), stack: places?.join('\n') };
}
