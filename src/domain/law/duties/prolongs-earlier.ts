import type { SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';

/** `Trường hợp phức tạp thì có thể kéo dài nhưng …`: a case, then the verb, and no word of who or what. */
const CASE_THEN_VERB =
  /^(?:trong )?(?:những |các )?(?:trường hợp|nếu|khi|đối với|vụ (?:việc|án))(?![a-zà-ỹ])(?:(?!thời (?:hạn|gian) |;).){0,200}?(?:,| thì) (?:có thể )?(?:kéo dài|gia hạn)(?![a-zà-ỹ])/;

/** Whether the sentence prolongs a time of the sentence before and leaves out who does. */
export function prolongsEarlier(view: SentenceView, phrase: TimePhrase): boolean {
  return phrase.class === 'extension' && CASE_THEN_VERB.test(view.folded);
}
