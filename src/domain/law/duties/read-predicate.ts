import { isGenericBody } from './name-bodies.ts';
import { BEFORE_VERB, BINDING, VERB } from './name-verbs.ts';
import { liesIn } from './mark-regions.ts';
import type { Stretch } from './time-phrase.ts';
import { matchAfter, matchFrom } from '../matches-of.ts';

/** The verb of a body: where the body's name ends, where the verb begins, whether a binding word stands before it. */
export type Predicate = { end: number; verbAt: number; binding: boolean };

/** How far behind a body its verb is looked for, in characters: names of joint bodies with their relative clauses stay below it. */
const REACH = 420;

const MARK = new RegExp(
  '(?<stop>;|: | thì | để | nhằm |\\. |, trừ )' +
    '|(?<![a-zà-ỹ\\d])(?:(?<insert>sau khi|trước khi|khi|trong quá trình|trên cơ sở|căn cứ|theo(?! dõi)|trong thời hạn|trong vòng|chậm nhất|trong phạm vi|nếu|ngoài(?= việc| ra| các)|quy định tại|nêu tại|được quy định|nói tại|tại khoản|tại điều|trong)' +
    `|(?<binding>${BINDING})(?! thiết| thi hành án)|(?<adverb>${BEFORE_VERB})|(?<verb>${VERB}))(?![a-zà-ỹ\\d])`,
  'g',
);

/** Words after which a verb belongs to the noun phrase: `cơ quan đã ra quyết định`, `có thẩm quyền giải quyết`, `nhận được yêu cầu`. */
const INNER_BEFORE =
  /(?:đã|đang|được|bị|thẩm quyền|nhiệm vụ|(?<!giúp )việc|hoạt động|công tác|chức năng|quyền hạn|trách nhiệm|thủ tục|của|các|những|bản|nhận|có|về|một|kết quả|nội dung|chế độ|vừa|chưa|không|trực tiếp|số|bộ phận|lĩnh vực|điều kiện|giúp|hoặc|từ) $/;

/** Heads that a verb right after them makes definite (`đơn vị chủ trì`, `người tiếp nhận`, `ban chỉ đạo`). `hai bên`, `các bên` are definite already. */
const ATTRIBUTE_HEAD =
  /(?:cơ quan|đơn vị|người|(?<!(?:hai|các|mỗi|ba) )bên|cán bộ|công chức|bộ phận|tổ chức|cá nhân|đầu mối|thành viên|ban|ủy ban|hội đồng|tổ|(?<!văn )phòng|cục|vụ|đội|trung tâm|trạm|lực lượng|cấp trên|cơ sở|lãnh đạo|trưởng|hội) $/;

/** Verbs that several bodies do together (`các đơn vị gửi báo cáo`): after a plural they are the predicate. */
const PLURAL_ACT =
  /^(?:gửi|báo cáo|tổ chức|lập|rà soát|thực hiện|tiến hành|xây dựng|tổng hợp|thông báo|họp|trao đổi|cử|phân công|ký)/;

/** `phải được gửi`: the subject is what is sent, not who sends. */
const IS_DONE_TO = /^(?:phải|cần) được (?!phép|giao)/;

/** A purpose inside an insertion (`A căn cứ quy định nhằm …, thực hiện`) does not end the search for A's verb. */
const PURPOSE_INSERTED = /^ (?:để|nhằm)/;

/** The sentence as rules read it and as it is printed; places are the same in both. */
type Sentence = { folded: string; printed: string };

type Search = {
  nameEnd: number | null;
  insertAt: number | null;
  weak: Predicate | null;
  attribute: Predicate | null;
};

/**
 * The verb that belongs to the body, and where the body's name ends. `later` are the bodies after it: a verb
 * inside their names (`Viện kiểm sát`, `Chấp hành viên`) is no verb.
 */
export function readPredicate(
  { folded, printed }: Sentence,
  body: Stretch,
  later: readonly Stretch[],
): Predicate | null {
  const generic = isGenericBody(folded.slice(body.start, body.end));
  const search: Search = { nameEnd: null, insertAt: null, weak: null, attribute: null };
  const reach = folded.slice(body.end, body.end + REACH);
  for (let mark = matchFrom(reach, MARK, 0); mark !== null; mark = matchAfter(reach, MARK, mark)) {
    const at = body.end + mark.index;
    const groups = mark.groups ?? {};
    if (inBrackets(reach, mark.index)) continue;
    if (groups.stop !== undefined) {
      if (isInserted(folded, search, groups.stop)) continue;
      break;
    }
    if (isSettled(folded, search, generic, at)) break;
    if (groups.insert !== undefined) noteInsertion(folded, search, at);
    else if (groups.binding !== undefined) {
      const bound = { end: Math.min(search.nameEnd ?? at, at), verbAt: at, binding: true };
      return IS_DONE_TO.test(folded.slice(at, at + 24)) ? null : bound;
    } else if (!liesIn(later, at) && !isPartOfName(printed, at))
      noteVerb(folded, search, body, { at, adverb: groups.adverb !== undefined });
    if (groups.adverb !== undefined && search.weak?.verbAt === at && search.insertAt === null)
      return search.weak;
  }
  return search.weak ?? search.attribute;
}

/** A bracket inside a name (`Viện trưởng (hoặc người được ủy quyền) ra quyết định`) holds no predicate. */
function inBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf('(', at);
  return open !== -1 && text.indexOf(')', open) > at;
}

function isInserted(folded: string, search: Search, stop: string): boolean {
  if (search.insertAt === null || !PURPOSE_INSERTED.test(stop)) return false;
  return /^(?:căn cứ|trên cơ sở)/.test(folded.slice(search.insertAt, search.insertAt + 12));
}

/** With a verb found, only a generic name (`cơ quan tiếp nhận tin báo phải …`) is read on, for a binding word before the next comma. */
function isSettled(folded: string, search: Search, generic: boolean, at: number): boolean {
  if (search.weak === null || search.insertAt !== null) return false;
  return !generic || /[,;]/.test(folded.slice(search.weak.verbAt, at));
}

function noteInsertion(folded: string, search: Search, at: number): void {
  if (/(?:được|có) $/.test(folded.slice(at - 5, at))) return;
  search.nameEnd ??= at;
  search.insertAt = at;
}

/** Only the first word of a sentence has a capital without being a name; in a heading all in capitals none tells. */
function isPartOfName(printed: string, at: number): boolean {
  return (
    at > 0 && /^\p{Lu}\p{Ll}/u.test(printed.slice(at, at + 2)) && /[\p{L}] $/u.test(printed.slice(at - 2, at))
  );
}

type Mark = { at: number; adverb: boolean };

function noteVerb(folded: string, search: Search, body: Stretch, { at, adverb }: Mark): void {
  const found = { end: Math.min(search.nameEnd ?? at, at), verbAt: at, binding: false };
  const before = folded.slice(Math.max(body.start, at - 18), at);
  if (!adverb && INNER_BEFORE.test(before)) return;
  if (at === body.end + 1 && (!adverb || folded.startsWith('trực tiếp', at)) && ATTRIBUTE_HEAD.test(before)) {
    const plural = /^(?:các|những|hai|mọi|tất cả) /.test(folded.slice(body.start, body.end));
    if (!plural || !PLURAL_ACT.test(folded.slice(at, at + 12))) {
      search.attribute = found;
      return;
    }
  }
  search.weak ??= found;
}
