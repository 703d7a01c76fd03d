import { TRANSFER_VERBS, VERB } from './name-verbs.ts';
import type { SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';

const OTHER_ACT = new RegExp(
  `;|(?:,| và| hoặc|,? đồng thời,?|, sau đó) (?:phải |có trách nhiệm |kịp thời |ngay )?(?:${TRANSFER_VERBS}|tổ chức|ra quyết định|lập|xem xét|thực hiện|tiến hành|phối hợp|có văn bản|chỉ đạo|hướng dẫn|khắc phục|xử lý|giải quyết|kiểm tra)(?![a-zà-ỹ])`,
);

const HAS_VERB = new RegExp(`(?<![a-zà-ỹ])(?:${VERB}|thu thập)(?![a-zà-ỹ])`);

/** `Thường xuyên nắm tình hình, kịp thời tham mưu`: each adverb stands before an act of its own. */
const WORDS_AND_COMMA = /^ (?!sau |khi )[a-zà-ỹ][^,;]*(?:,| và) $/;
/** `phân công người nghiên cứu và trong thời hạn …`: the act said of the adverb is complete before "và". */
const JOINED_ACT = new RegExp(`(?<![a-zà-ỹ])(?:${VERB})(?![a-zà-ỹ])[^;]* và $`);
/** `trong ngày làm việc và phong tỏa tài khoản ngay`: behind a length "và" and words are another act. */
const WORDS_AND = /^ và [a-zà-ỹ]+ [a-zà-ỹ]/;
const VERB_NEXT = new RegExp(`^ (?:${VERB})(?![a-zà-ỹ])`);

/** True when another act begins in the stretch, so that what follows is no longer said of the verb before. */
export function startsOtherAct(folded: string): boolean {
  return OTHER_ACT.test(folded);
}

/** How strictly a phrase binds; on one verb only the strictest is kept. */
const RANK: Record<TimePhrase['class'], number> = {
  within: 3,
  before: 3,
  extension: 3,
  byDate: 3,
  recurring: 3,
  immediate: 2,
  soft: 1,
};

/**
 * Leaves one phrase for one verb: an adverb that a length makes precise (`gửi ngay trong thời hạn 24 giờ`)
 * and the weaker of two adverbs (`Ngay khi …, phải kịp thời phối hợp`) go. A phrase that lies inside another's
 * quote goes too. `phrases` are in the order of the text.
 */
export function mergePhrases(view: SentenceView, phrases: readonly TimePhrase[]): TimePhrase[] {
  const kept: TimePhrase[] = [];
  for (const phrase of phrases) {
    if (phrases.some((other) => other !== phrase && swallows(other, phrase))) continue;
    const rival = kept.findLast((one) => isAdverb(one) || isAdverb(phrase));
    if (rival === undefined || !onOneVerb(view, rival, phrase)) kept.push(phrase);
    else if (RANK[phrase.class] > RANK[rival.class]) kept.splice(kept.indexOf(rival), 1, phrase);
    else if (rival.class === phrase.class && rival.trigger === null && phrase.trigger !== null) {
      kept.splice(kept.indexOf(rival), 1, phrase);
    }
  }
  return kept;
}

function isAdverb(phrase: TimePhrase): boolean {
  return (phrase.class === 'immediate' && phrase.amount === null) || phrase.class === 'soft';
}

/** An adverb inside the quote or the event of another phrase is no phrase of its own. */
function swallows(other: TimePhrase, phrase: TimePhrase): boolean {
  if (!isAdverb(phrase)) return false;
  const end = Math.max(other.end, other.trigger?.end ?? 0);
  return phrase.start >= other.start && phrase.start < end && phrase.start !== other.start;
}

/** `Kịp thời thu thập … và nhanh chóng thực hiện`: an adverb after a comma or "và" stands before a verb of its own. */
function opensNewVerb(between: string): boolean {
  return (
    / hoặc (?:chậm|muộn|ngay|là|)$/.test(between) ||
    /^(?: [a-zà-ỹ][^,;]*)?, (?:khi|nếu|trường hợp) [^;]* (?:phải|thì) /.test(between) ||
    (/(?:,| và| đồng thời|;) $/.test(between) && HAS_VERB.test(between))
  );
}

function onOneVerb(view: SentenceView, first: TimePhrase, second: TimePhrase): boolean {
  if (!isAdverb(first) && !isAdverb(second)) return false;
  if (first.class === 'recurring' || second.class === 'recurring') return false;
  const from = Math.max(
    first.end,
    first.trigger !== null && first.trigger.end < second.start ? first.trigger.end : 0,
  );
  const between = view.folded.slice(from, Math.max(from, second.core.start));
  if (/^ và /.test(between) && (!isAdverb(second) || (!isAdverb(first) && WORDS_AND.test(between))))
    return false;
  if (/^,? hoặc (?!.*(?:phải|có trách nhiệm))/.test(between)) return false;
  if (startsOtherAct(between) || opensNewVerb(between) || /, riêng [^;]* (?:phải|thì) /.test(between))
    return false;
  if (isAdverb(first) && JOINED_ACT.test(view.folded.slice(from, second.start))) return false;
  if (isAdverb(first) && WORDS_AND_COMMA.test(between) && VERB_NEXT.test(view.folded.slice(second.end)))
    return false;
  const opensWithEvent = first.trigger !== null && first.trigger.start > first.start;
  const subjects = view.subjects.filter(
    (one) => one.role !== 'condition' && one.start >= from && one.start < second.start,
  );
  return subjects.length <= (opensWithEvent || first.core.start < (subjects[0]?.start ?? 0) ? 1 : 0);
}
