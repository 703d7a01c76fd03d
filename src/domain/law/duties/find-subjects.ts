import { BODY, isGenericBody } from './name-bodies.ts';
import { BEFORE_VERB, BINDING, VERB } from './name-verbs.ts';
import { liesIn } from './mark-regions.ts';
import type { Stretch } from './time-phrase.ts';

/** How a body stands in the sentence: it acts, it is told to act (`yêu cầu B …`), it acts in a passive (`do B …`), or in a condition. */
export type SubjectRole = 'main' | 'told' | 'agent' | 'owner' | 'condition';

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

const BODY_AT = new RegExp(`(?<![a-zà-ỹ\\d])${BODY}`, 'g');

const MARK = new RegExp(
  '(?<stop>;|: | thì | để | nhằm |\\. )' +
    '|(?<![a-zà-ỹ\\d])(?:(?<insert>sau khi|trước khi|khi|trong quá trình|trên cơ sở|căn cứ|theo(?! dõi)|trong thời hạn|trong vòng|chậm nhất|trong phạm vi|nếu|ngoài|quy định tại|nêu tại|được quy định|nói tại|tại khoản|tại điều|trong)' +
    `|(?<binding>${BINDING})(?! thiết| thi hành án)|(?<adverb>${BEFORE_VERB})|(?<verb>${VERB}))(?![a-zà-ỹ\\d])`,
  'g',
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
    if (role.role === 'owner' && !SENDING.test(folded.slice(found.verbAt))) continue;
    const object = objectBefore(folded, start);
    const next = bodies.slice(i + 1, i + 12);
    if (object !== null && belongsToObject(folded, body, found, object, next)) continue;
    subjects.push({ start, role: role.role, afterObject: object !== null, ...found });
    taken = found.verbAt;
  }
  return subjects;
}

const LEFT_OF_MAIN = /(?:^[\s"“*+-]*|[,;:)] ?|(?:^|[ ,])thì |đồng thời |đồng thời, )$/;
const LEFT_OF_TOLD =
  /(?<!(?:chuyển|bàn|tống|được|việc|theo|nội dung|nhận được) )(?<!(?<!có |ra |gửi )(?:văn bản|công văn|quyết định|thông báo|phiếu) )(?:đề nghị|yêu cầu|chỉ đạo|hướng dẫn|đôn đốc|giao|giao cho|kiến nghị) $/;
const LEFT_OF_AGENT = /(?:^|[ ,(])(?:do|bởi) $/;
/** `Thời gian để cơ quan đầu mối xử lý là 20 ngày`. */
const LEFT_OF_NOUN_AGENT = /^(?:thời gian|thời hạn)[^,;]* để $/;
/** `Báo cáo của Sở Tư pháp gửi Công an tỉnh trước ngày …`: the owner of the paper sends it, unless the sentence is passive. */
const LEFT_OF_OWNER =
  /^[\s"“+-]*(?:báo cáo|thông báo|kế hoạch|số liệu|văn bản|danh sách)(?: [a-zà-ỹ]+){0,6} của $/;
const SENDING = /^(?:gửi|trình|nộp|chuyển)/;
const LEFT_OF_CONDITION = /(?:^|[ ,;:])(?:nếu|khi|trường hợp|mà) $/;

function roleAt(folded: string, start: number): { role: SubjectRole; needsBinding: boolean } | null {
  const left = folded.slice(Math.max(0, start - 34), start);
  if (start === 0 || LEFT_OF_MAIN.test(left)) return { role: 'main', needsBinding: false };
  if (LEFT_OF_CONDITION.test(left)) return { role: 'condition', needsBinding: false };
  if (LEFT_OF_TOLD.test(left)) return { role: 'told', needsBinding: false };
  const whole = folded.slice(0, start);
  if (LEFT_OF_NOUN_AGENT.test(whole)) return { role: 'agent', needsBinding: false };
  if (LEFT_OF_OWNER.test(whole)) return { role: 'owner', needsBinding: false };
  if (LEFT_OF_AGENT.test(left)) return { role: 'agent', needsBinding: false };
  if (/(?:^|[ ,])(?:và|nhưng|còn|nơi|vướng mắc|khó khăn) $/.test(left))
    return { role: 'main', needsBinding: true };
  return null;
}

/** `phải được gửi`: the subject is what is sent, not who sends. */
const IS_DONE_TO = /^(?:phải|cần) được (?!phép|giao)/;

/** A purpose inside an insertion (`A căn cứ quy định nhằm …, thực hiện`) does not end the search for A's verb. */
const PURPOSE_WORD = /để|nhằm/;

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
    if (
      groups.stop !== undefined &&
      !(insertAt !== null && /^(?:căn|trên)/.test(folded.slice(insertAt)) && PURPOSE_WORD.test(groups.stop))
    )
      break;
    if (groups.stop !== undefined) continue;
    if (weak !== null && insertAt === null && (!generic || /[,;]/.test(folded.slice(weak.verbAt, at)))) break;
    if (groups.insert !== undefined) {
      if (/(?:được|có) $/.test(folded.slice(at - 5, at))) continue;
      nameEnd ??= at;
      insertAt = at;
      continue;
    }
    const end = Math.min(nameEnd ?? at, at);
    if (groups.binding !== undefined) {
      return IS_DONE_TO.test(folded.slice(at, at + 24)) ? null : { end, verbAt: at, binding: true };
    }
    if (liesIn(later, at)) continue;
    const before = folded.slice(Math.max(body.start, at - 16), at);
    if (groups.verb !== undefined && INNER_BEFORE.test(before)) continue;
    if (
      at === body.end + 1 &&
      (groups.verb !== undefined || /^trực tiếp/.test(folded.slice(at))) &&
      ATTRIBUTE_HEAD.test(before)
    ) {
      attribute = { end, verbAt: at, binding: false };
      continue;
    }
    weak ??= { end, verbAt: at, binding: false };
    if (insertAt === null && groups.adverb !== undefined) return weak;
  }
  return weak ?? attribute;
}

/**
 * A body after an object's comma goes on with the object's list when another body follows it in front of the
 * verb and an insertion closes the list (`của cơ quan A, cơ quan B theo quy định tại Điều 9, Viện trưởng …`), or when
 * it has the same head as the object (`của cơ quan A cấp tỉnh, cơ quan A cấp huyện, Ủy ban … phải`).
 */
function belongsToObject(
  folded: string,
  body: Stretch,
  found: Predicate,
  object: string,
  later: readonly Stretch[],
): boolean {
  const next = later.filter(
    (one) => one.start < found.verbAt && folded.slice(body.end, one.start).endsWith(', '),
  );
  if (next.some((one) => one.start > found.end)) return true;
  return next.length > 0 && folded.slice(body.start, body.end) === object;
}

const OBJECT_BEFORE = new RegExp(
  `(?<![a-zà-ỹ])(?:cho|với|đến|tới|về|của|gồm|giữa|từ|tại|qua|lên|trình|gửi|báo cáo|đề nghị|yêu cầu|phân công|cử|giao|mời|cùng) (${BODY})[^,;]*$`,
);

/** `… cho Viện kiểm sát, Tòa án`: the piece before the comma ends in a body governed by a preposition. Gives that body. */
function objectBefore(folded: string, start: number): string | null {
  if (!/, ?$/.test(folded.slice(Math.max(0, start - 2), start))) return null;
  const comma = folded.lastIndexOf(',', start);
  const from =
    Math.max(folded.lastIndexOf(',', comma - 1), folded.lastIndexOf(';', comma - 1), comma - 160) + 1;
  return OBJECT_BEFORE.exec(folded.slice(from, comma))?.[1] ?? null;
}
