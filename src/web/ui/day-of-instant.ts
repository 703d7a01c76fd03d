/** The day of an instant in Vietnam. */
export function dayOfInstant(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(instant));
}
