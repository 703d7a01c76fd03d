import type { TimeUnit } from '../../domain/law/parsed-document.ts';
import { lengthWords } from '../../domain/law/timing-words.ts';

/** A length that the server names: `05 ngày làm việc`. */
export function saidLength({ amount, unit }: { amount: number; unit: string }, language: string): string {
  return lengthWords({ amount, unit: unit as TimeUnit }, language.startsWith('en') ? 'en' : 'vi');
}
