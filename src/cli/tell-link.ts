import { momentWords } from '../server/platform/moment-words.ts';

/** Prints a one-time link and until when it works, as in the letters. */
export function tellLink({ link, validUntil }: { link: string; validUntil: string }): void {
  console.log(link);
  console.log(`đến / until ${momentWords(new Date(validUntil))} (giờ Việt Nam / Vietnam time)`);
}
