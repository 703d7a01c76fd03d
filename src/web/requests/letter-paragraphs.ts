/** The paragraphs of a letter, told apart by an empty line: what an answer can cite, by its place from 0. */
export function letterParagraphs(body: string): string[] {
  return body
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The words that stand beside a citation: the beginning of the paragraph, cut between words. */
export function citedWords(paragraph: string, most = 200): string {
  if (paragraph.length <= most) return paragraph;
  const cut = paragraph.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}
