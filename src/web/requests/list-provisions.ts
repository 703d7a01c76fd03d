import type { Instrument, Provision } from '../../domain/law/parsed-document.ts';

/** A place that a request can rest on: an article, clause or point. */
export type CitedPlace = { eId: string; words: string };

const cited = new Set(['article', 'clause', 'point']);

/** The articles, clauses and points of a text in their order, each with the first words that are printed of it. */
export function listProvisions(instruments: readonly Instrument[]): CitedPlace[] {
  return instruments.flatMap(({ body }) => body.flatMap(placesOf));
}

function placesOf(provision: Provision): CitedPlace[] {
  const below = provision.children.flatMap(placesOf);
  if (!cited.has(provision.type)) return below;
  const words = [provision.heading, provision.text].filter(Boolean).join(' ');
  return [{ eId: provision.eId, words }, ...below];
}

/** Whether a duty that stands at a place belongs to what is cited: the place itself or something in it. */
export function standsIn(dutyEId: string, citedEId: string): boolean {
  return dutyEId === citedEId || dutyEId.startsWith(`${citedEId}__`);
}
