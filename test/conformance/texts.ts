import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Labelled documents that lie beside the repository on the machines of the project; they are no part of it. */
const corpus = new URL('../../../shared/corpus/texts/', import.meta.url);

/** A text with the name to show it by. */
export type NamedText = { name: string; text: string };

/** Our own regulation and the irregular texts of `structure-cases.txt`. */
export function ownTexts(): NamedText[] {
  const regulation = { name: 'quy-che-mau.txt', text: readHere('quy-che-mau.txt') };
  const blocks = readHere('structure-cases.txt').split(/^=== /m);
  const cases = blocks.slice(1).map((block) => {
    const [name = '', ...lines] = block.split('\n');
    const [text = ''] = lines.join('\n').split(/^---> ?/m);
    return { name, text };
  });
  return [regulation, ...cases];
}

/** The texts of the corpus; none where it is not on this machine. */
export function corpusTexts(): NamedText[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus).map((name) => ({ name, text: readFileSync(new URL(name, corpus), 'utf8') }));
}

function readHere(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
