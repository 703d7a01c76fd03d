import { zone } from '../server/platform/clock.ts';

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** Until when a one-time link works, by Vietnam's clock as in the letters: `07:44 24/11/2026`. */
export function untilWords(validUntil: string): string {
  return `đến / until ${clock.format(new Date(validUntil))} (giờ Việt Nam / Vietnam time)`;
}
