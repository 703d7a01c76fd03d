import { withoutMarks } from '../person/without-marks.ts';

/** By what one tells that two texts are the same regulation. */
export type RegulationIdentity = {
  symbol: string | null;
  signedOn: string | null;
  title: string;
  partyIds: readonly string[];
};

/**
 * Are they the same regulation? Same participants, same day of signing, and the same symbol or, where neither has one,
 * the same title. Symbols are compared without blanks, case and marks: people type QD for QĐ, and day and participants
 * tell apart what only a mark would.
 */
export function isSameRegulation(one: RegulationIdentity, other: RegulationIdentity): boolean {
  if (one.signedOn !== other.signedOn || !haveSameParties(one, other)) return false;
  const symbol = foldSymbol(one.symbol);
  if (symbol !== foldSymbol(other.symbol)) return false;
  return symbol !== '' || foldTitle(one.title) === foldTitle(other.title);
}

function haveSameParties(one: RegulationIdentity, other: RegulationIdentity): boolean {
  const parties = new Set(one.partyIds);
  const others = new Set(other.partyIds);
  return parties.size === others.size && parties.isSubsetOf(others);
}

/** A single figure is written with a nought before it, or without: 01-QC, 1-QC. */
function foldSymbol(symbol: string | null): string {
  return withoutMarks(symbol ?? '')
    .replaceAll(/\s/g, '')
    .replaceAll(/[–—−]/g, '-')
    .replace(/^0+(?=\d)/, '');
}

function foldTitle(title: string): string {
  return withoutMarks(title)
    .replaceAll(/[^a-z\d]+/g, ' ')
    .trim();
}
