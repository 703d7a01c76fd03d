import { BODY, isGenericBody } from './name-bodies.ts';
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
  /(?:đã|đang|được|bị|thẩm quyền|nhiệm vụ|(?<!giúp |làm )việc|hoạt động|công tác|chức năng|quyền hạn|trách nhiệm|thủ tục|của|các|những|bản|nhận|có|về|một|cuộc|buổi|phiên|dự|kết quả|nội dung|chế độ|vừa|chưa|không|trực tiếp|số|bộ phận|lĩnh vực|điều kiện|giúp|hoặc|từ) $/;

/** Heads that a verb right after them makes definite (`đơn vị chủ trì`, `người tiếp nhận`, `ban chỉ đạo`). `hai bên`, `các bên` are definite already. */
const ATTRIBUTE_HEAD =
  /(?:cơ quan|đơn vị|người|(?<!(?:hai|các|mỗi|ba) )bên|cán bộ|công chức|bộ phận|tổ chức|cá nhân|đầu mối|thành viên|ban|ủy ban|hội đồng|tổ|(?<!văn )phòng|cục|vụ|đội|trung tâm|trạm|lực lượng|cấp trên|cơ sở|lãnh đạo|trưởng|hội|đoàn) $/;

/** Verbs that several bodies do together or each does (`các đơn vị gửi báo cáo`, `mỗi cơ quan cử một cán bộ`): after a plural they are the predicate. */
const PLURAL_ACT =
  /^(?:gửi|báo cáo|tổ chức|lập|rà soát|thực hiện|tiến hành|xây dựng|tổng hợp|thông báo|họp|trao đổi|cử|phân công|bố trí|ký)/;
/** What says that a body is not one that its verb has to pick out: several, or each of those that are known. */
const DEFINITE = /^(?:các|những|mọi|tất cả) /;
/** `hai cơ quan`, `mỗi bên`: those that the text has named already; only these words pick some out of them. */
const COUNTED = /^(?:hai|ba|bốn|mỗi|từng) /;
const PICKS_OUT = /^(?:tham mưu|giúp việc|tiến hành tố tụng)/;

/** An adverb behind its verb: what follows is an addressee or the end, and no act. */
const ADVERB_OF_THE_VERB = new RegExp(
  `^(?:${BEFORE_VERB})(?:$|[.;]| (?:cho|về|đến|tới|với|bằng|khi|theo|${BODY})(?![a-zà-ỹ]))`,
);

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
  // From the body on, because some verbs are told by the word before them.
  const reach = folded.slice(body.start, body.end + REACH);
  const first = matchFrom(reach, MARK, body.end - body.start);
  for (let mark = first; mark !== null; mark = matchAfter(reach, MARK, mark)) {
    const at = body.start + mark.index;
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
      return isSaidOfAttribute(folded, search.attribute, at) ? search.attribute : search.weak;
  }
  return search.weak ?? search.attribute;
}

/** `các cơ quan phản ánh kịp thời về Sở Tư pháp`: no other verb follows, so that the adverb is said of the one in front. */
function isSaidOfAttribute(folded: string, attribute: Predicate | null, at: number): boolean {
  if (attribute === null || /[,;]/.test(folded.slice(attribute.verbAt, at))) return false;
  return ADVERB_OF_THE_VERB.test(folded.slice(at, at + 60));
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

/** The verbs that follow one another in the name of a unit: `phòng thực hành quyền công tố và kiểm sát giải quyết án dân sự`. */
const UNIT_NAME =
  /^(?:(?:các|hai) )?(?:phòng|vụ) (?:(?:thực hành quyền công tố|kiểm sát(?: việc)?|giải quyết|điều tra|xét xử|thi hành(?: án)?|thanh tra|khiếu tố)(?:,| và)? )*$/;
const UNIT_VERB = /^(?:kiểm sát|giải quyết|điều tra|xét xử|thi hành|thanh tra)(?![a-zà-ỹ])/;

function isInUnitName(folded: string, at: number): boolean {
  return UNIT_VERB.test(folded.slice(at)) && UNIT_NAME.test(folded.slice(0, at));
}

function isAttribute(name: string, verb: string): boolean {
  if (COUNTED.test(name)) return PICKS_OUT.test(verb);
  return !DEFINITE.test(name) || !PLURAL_ACT.test(verb);
}

type Mark = { at: number; adverb: boolean };

function noteVerb(folded: string, search: Search, body: Stretch, { at, adverb }: Mark): void {
  const found = { end: Math.min(search.nameEnd ?? at, at), verbAt: at, binding: false };
  const before = folded.slice(Math.max(body.start, at - 18), at);
  if (!adverb && isInUnitName(folded.slice(body.start, Math.min(at + 12, body.start + 100)), at - body.start))
    return;
  if (!adverb && INNER_BEFORE.test(before)) return;
  if (at === body.end + 1 && (!adverb || folded.startsWith('trực tiếp', at)) && ATTRIBUTE_HEAD.test(before)) {
    if (isAttribute(folded.slice(body.start, body.end), folded.slice(at, at + 18))) {
      search.attribute = found;
      return;
    }
  }
  search.weak ??= found;
}
