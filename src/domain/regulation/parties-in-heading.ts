import type { Heading, HeadingBody } from './heading-bodies.ts';

/** An agency that the heading names: as its sentences print it and call it further on; null when they do not. */
export type HeadingParty = { agencyId: string; printed: string | null; calledAs: string | null };

/**
 * The agencies that the heading names as participants, each once, in the order of the text. The first line of a
 * letterhead may be the body above those that issue the regulation ("Tỉnh ủy Hà Giang"): where two others are named, it
 * takes part only when a sentence names it too.
 * @param agencies the agencies of the directory by the names of `namesIn`
 */
export function partiesInHeading(
  { said, issuers }: Heading,
  agencies: ReadonlyMap<string, string>,
): HeadingParty[] {
  const found = new Map<string, HeadingParty>();
  for (const list of said) for (const body of bodiesOfList(list, agencies)) keep(found, body, agencies);
  const [first, ...others] = issuers.map(({ names }) => ({ names, printed: null, calledAs: null }));
  for (const issuer of others) keep(found, issuer, agencies);
  if (first !== undefined && found.size < 2) keep(found, first, agencies);
  return [...found.values()];
}

type Kept = Pick<HeadingBody, 'names'> & Omit<HeadingParty, 'agencyId'>;

function keep(
  found: Map<string, HeadingParty>,
  { names, printed, calledAs }: Kept,
  agencies: ReadonlyMap<string, string>,
): void {
  const agencyId = agencyOf(names, agencies);
  if (agencyId === null) return;
  const known = found.get(agencyId);
  found.set(agencyId, {
    agencyId,
    printed: known?.printed ?? printed,
    calledAs: known?.calledAs ?? calledAs,
  });
}

/** From each place the longest that the directory knows; where it knows none, the next place is tried. */
function bodiesOfList(list: Heading['said'][number], agencies: ReadonlyMap<string, string>): HeadingBody[] {
  const bodies: HeadingBody[] = [];
  for (let place = 0; place < list.length;) {
    const found = list[place]?.find(({ body }) => agencyOf(body.names, agencies) !== null);
    if (found !== undefined) bodies.push(found.body);
    place = found?.next ?? place + 1;
  }
  return bodies;
}

function agencyOf(names: readonly string[], agencies: ReadonlyMap<string, string>): string | null {
  for (const name of names) {
    const agencyId = agencies.get(name);
    if (agencyId !== undefined) return agencyId;
  }
  return null;
}
