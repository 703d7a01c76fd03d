import type { Instrument } from '../law/parsed-document.ts';
import { BETWEEN_NAMES } from './suggest-target.ts';
import { mainFirst } from './texts-of.ts';

/** A body that a heading may name: as printed, how the text calls it further on, under which names to look for it. */
export type HeadingBody = { printed: string; calledAs: string | null; names: string[] };

/**
 * The bodies that the heading of a regulation names, before anybody knows which of the words are names: for each place in
 * a sentence where one may begin those that may stand there, the longest first; and who stands in the letterhead.
 */
export type Heading = { said: { body: HeadingBody; next: number }[][][]; issuers: HeadingBody[] };

/** What a name of a body in the text leaves out: "Viện kiểm sát nhân dân tỉnh", "Ban Nội chính". */
type Around = { places: string[]; above: string | null };

const ENACTING = /(?:thống nhất|ban hành|thỏa thuận|thoả thuận|ký kết).*:$/u;
const BETWEEN = /(?:^|\s)(?:giữa|của)\s/iu;
/** Where a list of bodies ends and its matter begins. */
const MATTER =
  /\s(?:trong|về|nhằm|để|khi|nhiệm kỳ|đã|thống nhất|ban hành|thỏa thuận|thoả thuận|ký kết)(?:\s|$)/iu;
const PARTY_COMMITTEE = /^(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ) /u;
/** A name that says of which level a body is, and not where. */
const WITHOUT_PLACE =
  /(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ))$/iu;
/** Who acts for a committee stands for it. */
const FOR_COMMITTEE = /^(?:ban thường vụ|ban chấp hành|thường trực|(?:tập thể )?lãnh đạo) /iu;
/** The Party group of a body takes part for it where the directory has no such group. */
const PARTY_GROUP = /^(?:ban cán sự đảng|đảng đoàn|đảng (?:ủy|uỷ)) /iu;

/** A longer list names no participants; a name has few commas and "và" in it. */
const LONGEST = { list: 40, name: 4 };

/**
 * Reads who is named in the letterhead, in the title ("giữa A và B") and in the sentence that enacts it.
 * @param signedAt the place of signing, by which "tỉnh" is understood
 */
export function readHeading(instruments: readonly Instrument[], signedAt: string | null): Heading {
  const read = mainFirst(instruments);
  const headed = read.find(({ issuers }) => issuers.length > 0);
  const issuers = (headed?.issuers ?? []).flatMap((printed) => printed.split(/ [-–] /));
  const above = issuers.length > 1 ? (issuers[0] ?? null) : null;
  const placeAbove =
    above !== null && PARTY_COMMITTEE.test(above) ? above.replace(PARTY_COMMITTEE, '') : null;
  const around = { places: [signedAt, placeAbove].filter((place) => place !== null), above };
  const title = BETWEEN.exec(read[0]?.title ?? '');
  const enacting = read.flatMap(({ front }) => front).find((line) => ENACTING.test(line));
  const sentences = [title?.input.slice(title.index + title[0].length) ?? '', enacting ?? ''];
  return {
    said: sentences.map((sentence) => listBodies(sentence, around)),
    issuers: issuers.map((printed) => ({ printed, calledAs: null, names: namesFor(printed, around) })),
  };
}

/** Every name under which a body of the heading may be found. */
export function namesIn({ said, issuers }: Heading): string[] {
  const bodies = [...said.flat(2).map(({ body }) => body), ...issuers];
  return [...new Set(bodies.flatMap(({ names }) => names))];
}

function listBodies(sentence: string, around: Around): Heading['said'][number] {
  const { words, called } = takeOutBrackets(sentence);
  const end = MATTER.exec(words)?.index ?? words.length;
  const list = words.slice(0, end);
  const gaps = [...list.matchAll(BETWEEN_NAMES)].slice(0, LONGEST.list);
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)];
  const ends = [...gaps.map(({ index }) => index), list.length];
  return starts.map((start, first) =>
    ends
      .slice(first, first + LONGEST.name)
      .map((stop, further) => {
        const printed = list.slice(start, stop).trim();
        const body = { printed, calledAs: called.get(stop) ?? null, names: namesFor(printed, around) };
        return { body, next: first + further + 1 };
      })
      .toReversed(),
  );
}

/** "A (sau đây gọi tắt là B) và C": the words without the brackets, and "B" by the place where A ends. */
function takeOutBrackets(sentence: string): { words: string; called: Map<number, string> } {
  const called = new Map<number, string>();
  let words = '';
  let from = 0;
  for (const { index, 0: brackets } of sentence.matchAll(/\s?\([^()]*\)/gu)) {
    words += sentence.slice(from, index);
    from = index + brackets.length;
    const name = /gọi (?:tắt )?là ([^,;()]+)\)$/u.exec(brackets)?.[1];
    if (name !== undefined && !/ và /u.test(name)) called.set(words.length, name.trim());
  }
  return { words: words + sentence.slice(from), called };
}

/** The name whole as the directory may have it, in the order in which it is likely. */
function namesFor(printed: string, around: Around): string[] {
  const whole = printed.replaceAll(/\s+/g, ' ').trim();
  if (whole.length < 4 || whole.length > 200) return [];
  const standing = whole.replace(FOR_COMMITTEE, '');
  const names = [whole, standing, standing.replace(PARTY_GROUP, '')];
  return [...new Set(names.flatMap((name) => inPlace(name, around)))];
}

function inPlace(name: string, { places, above }: Around): string[] {
  const there = places.map((place) => `${name} ${place}`);
  const below = above === null ? [] : [`${name} ${above}`];
  // "Công an tỉnh" by itself could be that of any province.
  return WITHOUT_PLACE.test(name) && there.length > 0 ? [...there, ...below] : [name, ...there, ...below];
}
