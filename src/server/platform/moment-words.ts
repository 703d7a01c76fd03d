import { zone } from './clock.ts';

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** An instant by Vietnam's clock, for letters and the command line: `07:44 24/11/2026`. */
export function momentWords(at: Date): string {
  return clock.format(at);
}
