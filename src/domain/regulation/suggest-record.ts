import type { Instrument } from '../law/parsed-document.ts';
import type { ImportRecord } from './import-content.ts';
import { readBasis } from './read-basis.ts';
import { readKind } from './read-kind.ts';
import { sentenceCase } from './sentence-case.ts';
import { mainFirst, textsOf } from './texts-of.ts';

const PLACE_OF_SIGNING = /^(\p{Lu}[\p{L} .'-]{1,60}?)\s*,\s*ngày(?:\s|$)/u;
const TERM = /nhiệm kỳ\s*(?:năm\s+)?(\d{4})\s*[-–—]\s*(\d{4})/iu;
/** "Sau 45 ngày kể từ ngày ký" is another day, which a person counts. */
const FROM_SIGNING =
  /(?:hiệu lực|thi hành|thực hiện)(?:(?!\ssau\s+\d)[^.;]){0,80}\stừ ngày (?:ký|ban hành)/iu;
/** "Các cấp ủy" are committees, and no levels. */
const DOWNWARDS = /(?:hai cấp|các cấp|cấp dưới)(?!\s+(?:ủy|uỷ)(?!\p{L}))(?!\p{L})/iu;

/** The contract takes no longer ones. */
const LONGEST = { title: 1000, symbol: 200, bases: 200, relations: 50 };

/**
 * The record of a regulation as far as its text tells it, for a person to complete. What the regulation itself does not
 * say is taken from the decision that issues it. Fields are left to the person; participants come from `suggestParties`.
 */
export function suggestRecord(instruments: readonly Instrument[]): ImportRecord {
  const read = mainFirst(instruments);
  const [main] = read;
  const title = sentenceCase(main?.title ?? '', read.flatMap(textsOf)).slice(0, LONGEST.title);
  const signedOn = firstOf(read, ({ issuedOn }) => issuedOn);
  return {
    title,
    kind: main === undefined ? 'other' : readKind(main),
    symbol: firstOf(read, ({ symbol }) => symbol)?.slice(0, LONGEST.symbol) ?? null,
    aliases: [],
    signedOn,
    signedAt: firstOf(read, placeOfSigning),
    effectFrom: firstOf(read, ({ effectiveOn }) => effectiveOn) ?? (holdsFromSigning(read) ? signedOn : null),
    effectTo: null,
    term: termOf(title),
    scope: main !== undefined && textsOf(main).some((text) => DOWNWARDS.test(text)) ? 'downwards' : 'own',
    parties: [],
    fields: [],
    bases: basesOf(read),
    relations: replacementsOf(read),
    versionOf: null,
  };
}

function firstOf<Value>(
  read: readonly Instrument[],
  tell: (instrument: Instrument) => Value | null,
): Value | null {
  for (const instrument of read) {
    const told = tell(instrument);
    if (told !== null) return told;
  }
  return null;
}

function placeOfSigning({ front }: Instrument): string | null {
  return firstMatch(front, PLACE_OF_SIGNING)?.[1]?.trim() ?? null;
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | null {
  for (const line of lines) {
    const found = pattern.exec(line);
    if (found !== null) return found;
  }
  return null;
}

function holdsFromSigning(read: readonly Instrument[]): boolean {
  return read.some((instrument) => textsOf(instrument).some((text) => FROM_SIGNING.test(text)));
}

function termOf(title: string): string | null {
  const years = TERM.exec(title);
  return years === null ? null : `${years[1]}–${years[2]}`;
}

function basesOf(read: readonly Instrument[]): ImportRecord['bases'] {
  const bases = read.find(({ legalBases }) => legalBases.length > 0)?.legalBases ?? [];
  return bases.slice(0, LONGEST.bases).map(readBasis);
}

function replacementsOf(read: readonly Instrument[]): ImportRecord['relations'] {
  const symbols = new Set(read.flatMap(({ replaces }) => replaces));
  return [...symbols]
    .slice(0, LONGEST.relations)
    .map((printed) => ({ kind: 'replaces', otherId: null, printed }));
}
