import { momentWords } from '../server/platform/moment-words.ts';

/** Until when a one-time link works, as in the letters. */
export function untilWords(validUntil: string): string {
  return `đến / until ${momentWords(new Date(validUntil))} (giờ Việt Nam / Vietnam time)`;
}
