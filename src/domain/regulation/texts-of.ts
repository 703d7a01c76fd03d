import type { Instrument, Provision } from '../law/parsed-document.ts';

/** What a text says of itself: the regulation, and behind it the decision that issues it. */
export function mainFirst(instruments: readonly Instrument[]): Instrument[] {
  const main = instruments.find(({ role }) => role === 'main') ?? instruments[0];
  const all = [main, ...instruments.filter(({ role }) => role === 'cover')];
  return [...new Set(all)].filter((one) => one !== undefined);
}

/** Everything that an instrument says: title, front, legal bases, headings and provisions. */
export function textsOf({ title, front, legalBases, body }: Instrument): string[] {
  return [title ?? '', ...front, ...legalBases, ...body.flatMap(textsOfProvision)];
}

function textsOfProvision({ heading, text, children }: Provision): string[] {
  return [heading ?? '', text, ...children.flatMap(textsOfProvision)];
}
