/**
 * Searching with a pattern that has the flag `g`. `text.matchAll(pattern)` makes a new pattern at every call, which for
 * patterns as large as lists of verbs or of bodies takes several times longer than looking through a sentence.
 */

/** The matches that `text.matchAll(pattern)` gives. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let match = matchFrom(text, pattern, 0); match !== null; match = matchAfter(text, pattern, match)) {
    matches.push(match);
  }
  return matches;
}

/** The first match that begins at `from` or later; null when there is none. */
export function matchFrom(text: string, pattern: RegExp, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The match after the given one, for a search that stops early. */
export function matchAfter(text: string, pattern: RegExp, match: RegExpExecArray): RegExpExecArray | null {
  return matchFrom(text, pattern, match.index + Math.max(match[0].length, 1));
}
