/** Words for LIKE in which nothing stands for anything else. */
export function likeLiterally(words: string): string {
  return words.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
