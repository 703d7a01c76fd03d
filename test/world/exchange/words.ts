/** The paragraphs of a letter. */
export function paragraphs(...said: string[]): string {
  return said.join('\n\n');
}

/** The first letter large, as a title begins. */
export function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
