import { firstVerb, verbBefore, withJoinedVerbs } from './find-verbs.ts';
import { segmentEnd } from './mark-regions.ts';
import { VERB } from './name-verbs.ts';
import type { TimePhrase } from './time-phrase.ts';

/** `ra ngay quyết định`, `gửi ngay`: the verb stands right before its adverb. */
const VERB_RIGHT_BEFORE = new RegExp(`(?<![a-zà-ỹ])(?:ra|${VERB}) $`);

/** `phải phong tỏa ngay`: the words between the binding word and the adverb are the verb, known or not. */
const BOUND_TO = /(?: phải| trách nhiệm) ((?:(?!được |phải )[a-zà-ỹ]+ ){1,4})$/;

/** `…, kịp thời tháo gỡ …`: after a comma or "và" the adverb opens an act of its own. */
const OPENS_ACT = /(?:^|,|;| và) ?$/;

/** Where the act begins that the adverb is said of (`kịp thời báo cáo`, `báo cáo kịp thời`), or null. */
export function findActOfAdverb(folded: string, phrase: TimePhrase): number | null {
  const before = folded.slice(Math.max(0, phrase.start - 60), phrase.start);
  const at = (index: number) => phrase.start - before.length + index;
  const direct = VERB_RIGHT_BEFORE.exec(before);
  if (direct !== null) return withJoinedVerbs(folded, at(direct.index));
  const bound = BOUND_TO.exec(before)?.[1];
  if (bound !== undefined) return phrase.start - bound.length;
  const next = verbRightAfter(folded, phrase);
  if (next !== null) return next;
  if (OPENS_ACT.test(before) && /^ [a-zà-ỹ]/.test(folded.slice(phrase.end))) return phrase.end + 1;
  return (
    verbBefore(folded, phrase.start) ??
    firstVerb(folded, phrase.end, segmentEnd(folded, phrase.end)) ??
    pieceStart(before, phrase.start)
  );
}

function verbRightAfter(folded: string, phrase: TimePhrase): number | null {
  if (phrase.start > 0 && /^(?: và|,|;|\.)/.test(folded.slice(phrase.end, phrase.end + 3))) return null;
  const next = firstVerb(folded, phrase.end, phrase.end + 14);
  if (next === null || !/^ ?(?:(?!và|hoặc|cho|với|đến)[a-zà-ỹ]+ )?$/.test(folded.slice(phrase.end, next)))
    return null;
  return next;
}

/** `Khen thưởng kịp thời …`: where no verb is known, the act begins with the piece of the sentence. */
function pieceStart(before: string, at: number): number | null {
  const piece = /(?:^|[,;:] )((?:[a-zà-ỹ]+ ){1,6})$/.exec(before)?.[1];
  return piece === undefined ? null : at - piece.length;
}
