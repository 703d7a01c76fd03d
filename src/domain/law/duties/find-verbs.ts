import { segmentStart } from './mark-regions.ts';
import { VERB } from './name-verbs.ts';
import { matchesOf, matchFrom } from '../matches-of.ts';

const ACT = new RegExp(`(?<![a-zà-ỹ])(?:${VERB})(?![a-zà-ỹ])`, 'g');
const JOINED_VERB = new RegExp(`(?<![a-zà-ỹ])(?:${VERB})(?: và|,) $`);

/** Words after which a verb is a noun (`kết quả kiểm tra`, `kiến nghị khởi tố`). */
const NOUN_BEFORE =
  /(?:của|các|những|về|việc|theo|nhận được|bản|kiến nghị|biện pháp|thẩm quyền|hoạt động|công tác|quyết định|kết quả|thời hạn|đã có|đã|biên bản) $/;

/** Where the first verb between the two places stands, or null. */
export function firstVerb(folded: string, from: number, to: number): number | null {
  const found = matchFrom(folded.slice(from, to), ACT, 0);
  return found === null ? null : from + found.index;
}

/** The last verb in front of the place, in its part of the sentence, that is not a noun; with the verbs joined to it. */
export function verbBefore(folded: string, at: number): number | null {
  const from = Math.max(segmentStart(folded, at), at - 160);
  const places = matchesOf(folded.slice(from, at), ACT).map((one) => from + one.index);
  const verb = places.findLast((place) => !isNoun(folded, place)) ?? places.at(-1);
  return verb === undefined ? null : withJoinedVerbs(folded, verb);
}

/** `chuyển và thông báo ngay`, `bổ sung, khắc phục ngay`: verbs directly joined are one act, and so is its "được". */
export function withJoinedVerbs(folded: string, at: number): number {
  let start = at;
  for (let joined = joinedVerb(folded, start); joined !== null; joined = joinedVerb(folded, start)) {
    start = joined;
  }
  return /được $/.test(folded.slice(Math.max(0, start - 5), start)) ? start - 5 : start;
}

function joinedVerb(folded: string, at: number): number | null {
  const from = Math.max(0, at - 24);
  const joined = JOINED_VERB.exec(folded.slice(from, at));
  if (joined === null || isNoun(folded, from + joined.index)) return null;
  return from + joined.index;
}

function isNoun(folded: string, at: number): boolean {
  return NOUN_BEFORE.test(folded.slice(Math.max(0, at - 11), at));
}
