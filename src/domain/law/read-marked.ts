import { findMarkedWords, findPlace } from './find-marked-words.ts';
import { readPhrase } from './make-duty.ts';
import type { Instrument, TimedDuty } from './parsed-document.ts';

type Read = { text: string; instruments: readonly Pick<Instrument, 'body'>[] };

const nothingRead = {
  class: 'soft',
  amount: null,
  unit: null,
  every: null,
  dueBy: null,
  trigger: null,
} as const;

/**
 * The duty that the reader proposes for words that a person marked, by their place in the text (UTF-16 code units):
 * its timing; who acts and what they do, it does not see in them. Null when the words are no place of a duty.
 */
export function readMarked({ text, instruments }: Read, from: number, to: number): TimedDuty | null {
  const words = findMarkedWords(text, from, to);
  const eId = words && findPlace(instruments, words.span);
  if (words === null || eId === null) return null;
  const timing = readPhrase(words.quote) ?? nothingRead;
  return { ...timing, actor: null, recipient: null, action: null, eId, ...words };
}
