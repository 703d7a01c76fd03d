const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';

/** Every rhyme of standard Vietnamese, without its tone; the finals tell syllables from letter salad. */
const rhyme = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)',
  'o(?:c|i|m|n|ng|p|t)?|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|oo(?:c|ng)',
  'ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?|u(?:a|c|i|m|n|ng|p|t)?|uâ(?:n|ng|t|y)|uê(?:ch|nh)?|uơ',
  'uô(?:c|i|m|n|ng|t)|uy(?:a|ch|n|nh|p|t|u)?|uyê(?:n|t)|ư(?:a|c|i|m|n|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)',
  'y(?:t)?|yê(?:m|n|ng|t|u)',
].join('|');

const syllable = new RegExp(`^${onset}(?:${rhyme})$`, 'u');

/** True when `word` could be a Vietnamese syllable: onset, rhyme and at most one tone mark. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const marked = word.toLowerCase().normalize('NFD');
  const bare = marked.replace(tones, '');
  return marked.length - bare.length <= 1 && syllable.test(bare.normalize('NFC'));
}

const SAMPLE = 200_000;

/**
 * How Vietnamese a text looks: among its words with a letter beyond ASCII, the share that are syllables.
 * Words are cut at spaces and ASCII punctuation only, since legacy encodings put vowels on symbols.
 *
 * @returns `words`, how many such words the sample has, and `share`, 0 to 1 (1 when there are none).
 */
export function vietnameseShare(text: string): { words: number; share: number } {
  let words = 0;
  let valid = 0;
  for (const [word] of text.slice(0, SAMPLE).matchAll(/[^!-@[-`{-~\s\u2010-\u203a\u00a0\u00ab\u00bb…]+/gu)) {
    if (!/\P{ASCII}/u.test(word)) continue;
    words += 1;
    if (isVietnameseSyllable(word)) valid += 1;
  }
  return { words, share: words === 0 ? 1 : valid / words };
}
