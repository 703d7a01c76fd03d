import { normaliseText } from '../law/normalise-text.ts';

/** Blanks, quotation marks, the sign of a list and what ends a sentence. */
const BEFORE = /^[\s"'“”‘’«»‹›•*–—-]+/u;
const BEHIND = /[\s"'“”‘’«»‹›.,;:!…*]+$/u;

/** A phrase as somebody pasted or typed it, in the form that the reader knows: NFC, single blanks, no signs around it. */
export function plainPhrase(typed: string): string {
  const plain = normaliseText(typed).replace(/\s+/gu, ' ').replace(BEFORE, '').replace(BEHIND, '');
  return plain.replace(MUNG, 'ngày ');
}

/** `mùng 5`, `ngày mồng 5` is the fifth day. */
const MUNG = /(?<!\p{L})(?:ngày )?(?:mùng|mồng) (?=\d)/giu;
