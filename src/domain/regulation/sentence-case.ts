const WORD = /\p{L}[\p{L}\d]*/gu;
const SENTENCE_END = /[.:;?!“"(\n]\s*$/u;
const VOWEL = /[aeiouyăâêôơư]/;

/** How often a word is printed in each casing, by the word in small letters or by it and the word before it. */
type Casings = Map<string, Map<string, number>>;

/**
 * A title that is printed in capitals, written as a sentence: each word as the text around it prints it, so that names
 * keep their capitals ("Ủy ban nhân dân tỉnh Hà Giang"). A word that the text never prints is written small, unless it has
 * no vowel and must be a short form. Other titles stay as they are.
 */
export function sentenceCase(title: string, texts: readonly string[]): string {
  if (title !== title.toUpperCase() || !/\p{L}/u.test(title)) return title;
  const casings = learnCasings(texts);
  let before = '';
  return title.replaceAll(WORD, (printed) => {
    const small = printed.toLowerCase();
    const calm =
      usual(casings, `${before} ${small}`) ?? usual(casings, small) ?? (isShortForm(small) ? printed : small);
    const isFirst = before === '';
    before = small;
    return isFirst ? calm.charAt(0).toUpperCase() + calm.slice(1) : calm;
  });
}

/** Where a sentence begins every word has a capital, and where all is in capitals too: nothing is learned there. */
function learnCasings(texts: readonly string[]): Casings {
  const casings: Casings = new Map();
  for (const text of texts.filter((one) => one !== one.toUpperCase())) {
    let before = '';
    let end = 0;
    for (const { 0: word, index } of text.normalize('NFC').matchAll(WORD)) {
      const small = word.toLowerCase();
      if (before !== '' && !SENTENCE_END.test(text.slice(end, index))) {
        count(casings, small, word);
        count(casings, `${before} ${small}`, word);
      }
      before = small;
      end = index + word.length;
    }
  }
  return casings;
}

function count(casings: Casings, key: string, word: string): void {
  const seen = casings.get(key) ?? new Map<string, number>();
  seen.set(word, (seen.get(word) ?? 0) + 1);
  casings.set(key, seen);
}

function usual(casings: Casings, key: string): string | null {
  const seen = [...(casings.get(key) ?? [])].toSorted(([, one], [, other]) => other - one);
  return seen[0]?.[0] ?? null;
}

function isShortForm(small: string): boolean {
  return small.length > 1 && !VOWEL.test(small.normalize('NFD'));
}
