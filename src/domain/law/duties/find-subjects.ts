import { BODY, isGenericBody } from './name-bodies.ts';
import { BEFORE_VERB, BINDING, VERB } from './name-verbs.ts';
import { liesIn } from './mark-regions.ts';
import type { Stretch } from './time-phrase.ts';

/** How a body stands in the sentence: it acts, it is told to act (`yêu cầu B …`), it acts in a passive (`do B …`), or in a condition. */
export type SubjectRole = 'main' | 'told' | 'agent' | 'condition';

/** A body with the verb it goes with. */
export type Subject = Stretch & {
  role: SubjectRole;
  /** Where its predicate begins. */
  verbAt: number;
  /** Whether a binding word (`phải`, `có trách nhiệm`) stands before the verb. */
  binding: boolean;
  /** Whether it follows, after a comma, a body that is an object (`gửi cho A, B …`) and may only continue the list. */
  afterObject: boolean;
};

const BODY_AT = new RegExp(`(?<![\\p{L}\\d])${BODY}`, 'gu');

const MARK = new RegExp(
  '(?<stop>;|: | thì | để | nhằm |\\. )' +
    '|(?<![\\p{L}\\d])(?:(?<insert>sau khi|trước khi|khi|trong quá trình|trên cơ sở|căn cứ|theo(?! dõi)|trong thời hạn|trong vòng|chậm nhất|trong phạm vi|nếu|ngoài|quy định tại|nêu tại|được quy định|nói tại|tại khoản|tại điều|trong)' +
    `|(?<binding>${BINDING})(?! thiết| thi hành án)|(?<adverb>${BEFORE_VERB})|(?<verb>${VERB}))(?![\\p{L}\\d])`,
  'gu',
);

/** Words after which a verb belongs to the noun phrase: `cơ quan đã ra quyết định`, `có thẩm quyền giải quyết`, `nhận được yêu cầu`. */
const INNER_BEFORE =
  /(?:đã|đang|được|bị|thẩm quyền|nhiệm vụ|việc|hoạt động|công tác|chức năng|quyền hạn|trách nhiệm|thủ tục|của|các|những|bản|nhận|có|về|một|kết quả|nội dung|chế độ|vừa|chưa|không|trực tiếp|số|bộ phận|lĩnh vực|giúp|hoặc|từ) $/;

/** A verb right after one of these heads may be its attribute: `đơn vị chủ trì`, `người tiếp nhận`, `ban chỉ đạo`, `tổ giúp việc`. */
const ATTRIBUTE_HEAD =
  /(?:cơ quan|đơn vị|người|bên|cán bộ|công chức|bộ phận|tổ chức|cá nhân|đầu mối|thành viên|ban|ủy ban|hội đồng|tổ|phòng|cục|vụ|đội|trung tâm|trạm|lực lượng|cấp trên|cơ sở|lãnh đạo|trưởng|hội) $/;

/** Bodies of the sentence that stand where a subject stands and have a verb, in order. */
export function findSubjects(folded: string): Subject[] {
  const subjects: Subject[] = [];
  const bodies = [...folded.matchAll(BODY_AT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let taken = 0;
  for (const [i, body] of bodies.entries()) {
    const { start } = body;
    if (start < taken) continue;
    const role = roleAt(folded, start);
    if (role === null) continue;
    const found = readPredicate(folded, body, bodies.slice(i + 1, i + 12));
    if (found === null) continue;
    if (role.needsBinding && !found.binding) continue;
    const afterObject = followsObject(folded, start);
    if (afterObject && resumesWithBody(folded, found, bodies.slice(i + 1, i + 12))) continue;
    subjects.push({ start, role: role.role, afterObject, ...found });
    taken = found.verbAt;
  }
  return subjects;
}

const LEFT_OF_MAIN = /(?:^[\s"“*+-]*|[,;:)] ?|(?:^|[ ,])thì |đồng thời |đồng thời, )$/u;
const LEFT_OF_TOLD =
  /(?<!(?:chuyển|bàn|tống|được|việc|theo|nội dung|nhận được) )(?<!(?<!có |ra |gửi )(?:văn bản|công văn|quyết định|thông báo|phiếu) )(?:đề nghị|yêu cầu|chỉ đạo|hướng dẫn|đôn đốc|giao|giao cho|kiến nghị) $/u;
const LEFT_OF_AGENT = /(?:^|[ ,(])(?:do|bởi) $/u;
const LEFT_OF_CONDITION = /(?:^|[ ,;:])(?:nếu|khi|trường hợp|mà) $/u;

function roleAt(folded: string, start: number): { role: SubjectRole; needsBinding: boolean } | null {
  const left = folded.slice(Math.max(0, start - 34), start);
  if (start === 0 || LEFT_OF_MAIN.test(left)) return { role: 'main', needsBinding: false };
  if (LEFT_OF_CONDITION.test(left)) return { role: 'condition', needsBinding: false };
  if (LEFT_OF_TOLD.test(left)) return { role: 'told', needsBinding: false };
  if (LEFT_OF_AGENT.test(left)) return { role: 'agent', needsBinding: false };
  if (/(?:^|[ ,])(?:và|nhưng|còn|nơi|vướng mắc|khó khăn) $/.test(left))
    return { role: 'main', needsBinding: true };
  return null;
}

type Predicate = { end: number; verbAt: number; binding: boolean };

/**
 * The verb that belongs to the body, and where the body's name ends. `later` are the bodies after it: a verb
 * inside their names (`Viện kiểm sát`, `Chấp hành viên`) is no verb.
 */
function readPredicate(folded: string, body: Stretch, later: readonly Stretch[]): Predicate | null {
  const generic = isGenericBody(folded.slice(body.start, body.end));
  let nameEnd: number | null = null;
  let insertAt: number | null = null;
  let weak: Predicate | null = null;
  let attribute: Predicate | null = null;
  for (const mark of folded.slice(body.end, body.end + 420).matchAll(MARK)) {
    const at = body.end + mark.index;
    const groups = mark.groups ?? {};
    if (groups.stop !== undefined) break;
    if (weak !== null && insertAt === null && (!generic || /[,;]/.test(folded.slice(weak.verbAt, at)))) break;
    if (groups.insert !== undefined) {
      if (/(?:được|có) $/.test(folded.slice(at - 5, at))) continue;
      nameEnd ??= at;
      insertAt = at;
      continue;
    }
    const end = Math.min(nameEnd ?? at, at);
    if (groups.binding !== undefined) return { end, verbAt: at, binding: true };
    if (liesIn(later, at)) continue;
    const before = folded.slice(Math.max(body.start, at - 16), at);
    if (groups.verb !== undefined && INNER_BEFORE.test(before)) continue;
    if (at === body.end + 1 && groups.verb !== undefined && ATTRIBUTE_HEAD.test(before)) {
      attribute = { end, verbAt: at, binding: false };
      continue;
    }
    weak ??= { end, verbAt: at, binding: false };
    if (insertAt === null && groups.adverb !== undefined) return weak;
  }
  return weak ?? attribute;
}

/** `của cơ quan A, cơ quan B theo quy định tại Điều 9, Viện trưởng …`: after the insertion a new body is the subject. */
function resumesWithBody(folded: string, found: Predicate, later: readonly Stretch[]): boolean {
  return later.some(
    (body) =>
      body.start > found.end &&
      body.start < found.verbAt &&
      folded.slice(found.end, body.start).endsWith(', '),
  );
}

const OBJECT_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:cho|với|đến|tới|về|của|gồm|giữa|từ|tại|qua|lên) ${BODY}[^,;]*$`,
  'u',
);

/** `… cho Viện kiểm sát, Tòa án`: the piece before the comma ends in a body governed by a preposition. */
function followsObject(folded: string, start: number): boolean {
  if (!/, ?$/.test(folded.slice(Math.max(0, start - 2), start))) return false;
  const comma = folded.lastIndexOf(',', start);
  const from =
    Math.max(folded.lastIndexOf(',', comma - 1), folded.lastIndexOf(';', comma - 1), comma - 160) + 1;
  return OBJECT_BEFORE.test(folded.slice(from, comma));
}
