import { LEADING_BODY } from './name-verbs.ts';
import type { SubjectRole } from './subject.ts';

const LEFT_OF_MAIN =
  /(?:^[\s"“*+-]*|[,;:)] ?|(?:^|[ ,])thì |đồng thời |đồng thời, |(?:^|[,;] ?)(?:định kỳ )?(?:(?:mỗi|hằng) (?:ngày|tuần|tháng|quý|năm)|[a-zà-ỹ\d]+ (?:tuần|tháng|quý|năm) (?:một|0?1) lần) )$/;
/** A paper's name (`văn bản yêu cầu X`) tells nobody; `có văn bản yêu cầu X` does. */
const LEFT_OF_TOLD = new RegExp(
  `(?<!(?:chuyển|bàn|tống|được|việc|theo|nội dung|nhận được) )(?<!(?<!có |ra |gửi )(?:văn bản|công văn|quyết định|thông báo|phiếu) )(?:đề nghị|yêu cầu|chỉ đạo|hướng dẫn|đôn đốc|(?<=${LEADING_BODY})lãnh đạo|giao|giao cho|kiến nghị) $`,
);
const LEFT_OF_AGENT = /(?:^|[ ,(])(?:do|bởi|(?:phải|sẽ|cần) được) $/;
/** `Kết luận được Văn phòng thông báo …`: a paper, then who does it. */
const LEFT_OF_DOER =
  /^[\s"“+-]*(?:kết luận|văn bản|thông báo|báo cáo|hồ sơ|tài liệu|quyết định|kế hoạch|đơn|biên bản|danh sách|lịch|giấy mời|kết quả|thông tin|số liệu|dữ liệu|bản án)[^,;]* được $/;
/** `Thời gian để cơ quan đầu mối xử lý là 20 ngày`. */
const LEFT_OF_NOUN_AGENT = /^(?:thời gian|thời hạn)[^,;]* để $/;
/** `Báo cáo của Sở Tư pháp gửi Công an tỉnh trước ngày …`: the owner of the paper sends it, unless the sentence is passive. */
const LEFT_OF_OWNER =
  /^[\s"“+-]*(?:báo cáo|thông báo|kế hoạch|số liệu|văn bản|danh sách)(?: [a-zà-ỹ]+){0,6} của $/;
const LEFT_OF_CONDITION = /(?:^|[ ,;:])(?:nếu|khi|trường hợp|mà) $/;
const LEFT_OF_BOUND =
  /(?:^|[ ,])(?:và|nhưng|còn|nơi|vướng mắc|khó khăn|\d+ (?:giờ|(?:ngày|tuần|tháng)(?: làm việc)?)) $/;

/** The role that the words before a body give it, or null where no subject stands. Some places need a binding word after the name. */
export function tellRole(folded: string, start: number): { role: SubjectRole; needsBinding: boolean } | null {
  const left = folded.slice(Math.max(0, start - 34), start);
  const role = roleByNearWords(left, start) ?? roleByOpening(folded.slice(0, start));
  if (role !== null) return { role, needsBinding: false };
  return LEFT_OF_BOUND.test(left) ? { role: 'main', needsBinding: true } : null;
}

function roleByNearWords(left: string, start: number): SubjectRole | null {
  if (start === 0 || LEFT_OF_MAIN.test(left)) return 'main';
  if (LEFT_OF_CONDITION.test(left)) return 'condition';
  if (LEFT_OF_TOLD.test(left)) return 'told';
  return LEFT_OF_AGENT.test(left) ? 'agent' : null;
}

function roleByOpening(left: string): SubjectRole | null {
  if (left.length > 240) return null;
  if (LEFT_OF_NOUN_AGENT.test(left) || LEFT_OF_DOER.test(left)) return 'agent';
  return LEFT_OF_OWNER.test(left) ? 'owner' : null;
}
