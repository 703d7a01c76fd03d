import type { AgencyKind } from '../agency/agency.ts';
import { foldName } from './fold-name.ts';
import type { ImportParty } from './import-content.ts';

/** A participant with the names by which a text may call it: in the text's own words, officially, for short. */
export type NamedParty = ImportParty & { name: string; shortName: string; kind: AgencyKind };

/** What a kind of body is called where there is only one of it. */
const wordsOfKind: Partial<Record<AgencyKind, readonly string[]>> = {
  procuracy: ['vien kiem sat', 'kiem sat', 'vien truong'],
  court: ['toa an', 'chanh an'],
  inspectorate: ['thanh tra'],
  police: ['cong an'],
};
/** Beginnings of names that say nothing about whose name it is. */
const sayNothing = new Set(['co quan', 'don vi', 'to chuc', 'van phong', 'uy ban', 'hoi dong', 'ban thuong']);

/** A Party body carries the name of the body in which it is; the text may call it by that alone. */
const PARTY_BODY = /^(?:ban can su|dang doan|dang uy|dang bo|chi bo) /;
/** Whoever stands for a body: its head, its leadership. */
const HEAD =
  /^(?:dong chi |tap the |dai dien )*(?:thu truong|lanh dao|nguoi dung dau|dai dien|(?:pho )?(?:vien truong|chanh an|truong(?= ban )|bi thu|chu tich|giam doc)) /;
const CLASS_WORD = /^(?:co quan|nganh|phia|ben) /;
/** What only tells which of the like. */
const QUALIFIER = / (?:cung cap|cac cap|hai cap|(?:da|duoc) (?:yeu cau|de nghi|chuyen))$/;

/**
 * The one participant that a printed name means; null when it could be none or several. In this order: one of its names
 * whole, the beginning of its name ("Ban Nội chính"), the same of the body whose Party group it is, the word for its kind.
 */
export function findNamedParty<Party extends NamedParty>(
  printed: string,
  parties: readonly Party[],
): Party | null {
  const whole = foldName(printed);
  const bare = withoutHead(whole).replace(QUALIFIER, '');
  for (const words of new Set([whole, bare, bare.replace(CLASS_WORD, '')])) {
    const meant = words === '' ? [] : partiesNamed(words, parties);
    if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? null) : null;
  }
  return null;
}

/** True when the words are a name and nothing about it: no head who stands for it, no "cùng cấp". */
export function namesPlainly(printed: string): boolean {
  const words = foldName(printed);
  return withoutHead(words).replace(QUALIFIER, '') === words;
}

/** The words behind the head who stands for a body: "lãnh đạo hai ngành", "Viện trưởng Viện kiểm sát". */
export function withoutHead(words: string): string {
  return words.replace(HEAD, '');
}

/** Those whom the first sort of name that fits anybody fits. */
function partiesNamed<Party extends NamedParty>(words: string, parties: readonly Party[]): Party[] {
  const sorts: ((party: Party) => boolean)[] = [
    ({ name }) => foldName(name) === words,
    ({ namedAs }) => foldName(namedAs) === words,
    ({ shortName }) => foldName(shortName) === words,
    (party) => namesOf(party).some((name) => isBeginning(words, name)),
    (party) => namesOf(party).some((name) => isBeginning(words, name.replace(PARTY_BODY, ''))),
    ({ kind }) => wordsOfKind[kind]?.includes(words) ?? false,
  ];
  for (const fits of sorts) {
    const meant = parties.filter(fits);
    if (meant.length > 0) return meant;
  }
  return [];
}

function namesOf({ name, namedAs }: NamedParty): string[] {
  return [foldName(name), foldName(namedAs)];
}

function isBeginning(words: string, name: string): boolean {
  return words.includes(' ') && !sayNothing.has(words) && `${name} `.startsWith(`${words} `);
}
