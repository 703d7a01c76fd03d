/**
 * What `text.split(pattern)` gives for a pattern without flag `g`. `split` makes a new pattern at every call, so a text
 * that holds nothing to cut at is not given to it.
 */
export function splitAt(text: string, pattern: RegExp): string[] {
  return pattern.test(text) ? text.split(pattern) : [text];
}
