import { normaliseText } from '../../src/domain/law/normalise-text.ts';
import type { Instrument, ParsedDocument, Provision } from '../../src/domain/law/parsed-document.ts';

/**
 * Words that the document has too many (more than 0) or too few (less than 0) of, compared with the text
 * it was read from. Empty when no word was lost. What is derived does not count: types, eIds, dates,
 * what it replaces, warnings, duties.
 */
export function wordBalance(text: string, document: ParsedDocument): Record<string, number> {
  const balance = new Map<string, number>();
  const count = (words: string | null, step: number): void => {
    for (const [word] of (words ?? '').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
      balance.set(word, (balance.get(word) ?? 0) + step);
    }
  };
  count(normaliseText(text), -1);
  for (const words of document.instruments.flatMap(wordsOfInstrument)) count(words, 1);
  for (const dropped of document.dropped) count(dropped.text, 1);
  return Object.fromEntries([...balance].filter(([, difference]) => difference !== 0));
}

function wordsOfInstrument(instrument: Instrument): (string | null)[] {
  return [
    instrument.kind,
    instrument.symbol,
    instrument.title,
    ...instrument.issuers,
    ...instrument.legalBases,
    ...instrument.front,
    ...instrument.body.flatMap(wordsOfNode),
    ...instrument.signatories.flatMap(({ capacity, position, name }) => [capacity, position, name]),
    ...instrument.recipients,
    ...instrument.closing,
    ...instrument.annexes.flatMap(({ heading, text }) => [heading, text]),
  ];
}

function wordsOfNode(node: Provision): (string | null)[] {
  // Of a number that a person said only what the line prints in its place is of the text.
  const number = node.printed === undefined ? [node.label, node.num] : [node.printed];
  return [...number, node.heading, node.text, ...node.children.flatMap(wordsOfNode)];
}
