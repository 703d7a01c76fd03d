import type { Length } from './find-lengths.ts';
import { segmentEnd, segmentStart } from './mark-regions.ts';

/** Nouns and verbs whose length is a quality of a thing and not a limit of an act: validity, sentences, experience, storage. */
const STATE_BEFORE =
  /(?:hiệu lực|(?:có|còn) giá trị|giá trị sử dụng|thời hiệu|phạt tù|tù từ|án treo|hình phạt|mức án|thử thách|thời hạn sử dụng|kinh nghiệm|thâm niên|kỳ hạn|niên hạn|tuổi thọ|nhiệm kỳ|tuổi công tác|bảo hành|thời hạn (?:bảo vệ|bảo quản|lưu)|có thời hạn|thời hạn (?:của )?(?:giấy phép|hợp đồng|thẻ|chứng chỉ|thị thực|thuê|vay|ủy quyền))(?:(?! thì |;| gia hạn| kéo dài).){0,60}$/;
const STATE_AFTER =
  /^ (?:tù|tuổi|cải tạo|đầu năm|cuối năm|qua(?![a-zà-ỹ])|gần (?:nhất|đây)|liên tục(?!,? (?:(?:kể|tính) )?từ )|liền kề|vừa qua|tới(?![a-zà-ỹ])|trở (?:lên|xuống)|công tác|kinh nghiệm|sau công nguyên|trước đó|trước đây|(?:một|hai|ba|bốn|sáu|\d{1,2}) lần| ?\/ ?(?:ngày|tuần|tháng|\d)|trong (?:một|1|0?7) |mỗi (?:ngày|tuần)|\/|đầu tiên của năm)/;
/** `trước ngày 05/4 (báo cáo 6 tháng)`: the length names the report. */
const NAMED_LENGTH = /\((?:báo cáo|số liệu) $/;
/** `Bãi bỏ cụm từ “chậm nhất 20 ngày”`: words that are talked about. */
const QUOTED_WORDS = /(?:cụm từ|từ ngữ) ["“«'][^"”»']*$/;
/** `Thời hạn giữ chức vụ là 05 năm`: how long an office is held. */
const TERM_OF_OFFICE = /thời hạn (?:giữ chức|bổ nhiệm|biệt phái|luân chuyển|điều động)[^,;]{0,40}$/;
const ROUND_THE_CLOCK = /(?:\d (?:giờ|ngày) (?:trong|mỗi|trên) |theo thời gian )$/;
/** `số liệu 6 tháng tính từ ngày 01/12 đến ngày 31/5`: the range that data are taken from. */
const WITH_RANGE = /^,? ?(?:được )?(?:(?:kể|tính) )?từ (?:ngày )?\d{1,2}[^,;]{0,40} (?:đến|tới) /;
const CITED_AFTER = /^ (?:được )?(?:quy định tại|nêu tại|nêu trên|nói trên|này(?![a-zà-ỹ]))/;
const LAPSE_PREFIX =
  /(?:^|(?<!không |không được |vượt |chậm )(?:^| ))(?:quá|hết|đủ|đã|dưới|trên|còn lại|từ|gần)(?: thời hạn| thời gian)? $/;

/** True when the length binds nobody: a lapse, a condition, a state, a citation, an effective date. */
export function isNoLimit(folded: string, length: Length, prefix: string): boolean {
  const left = folded.slice(Math.max(segmentStart(folded, length.start), length.start - 120), length.start);
  const right = folded.slice(length.end, segmentEnd(folded, length.end));
  if (ROUND_THE_CLOCK.test(left)) return true;
  if (STATE_BEFORE.test(left) || (STATE_AFTER.test(right) && !lastsWithoutBreak(prefix, right))) return true;
  if (NAMED_LENGTH.test(left) || QUOTED_WORDS.test(left)) return true;
  if (length.unit === 'year' && TERM_OF_OFFICE.test(left)) return true;
  if (FORBIDDEN.test(left.slice(0, left.length - prefix.length))) return true;
  if (CITED_AFTER.test(right) && !/nhất|không quá|tối đa/.test(prefix)) return true;
  if (left.slice(0, left.length - prefix.length).endsWith('đang ') || WITH_RANGE.test(right)) return true;
  if (isQuaLapse(prefix) || /còn lại(?: là)? (?:không quá |dưới )?$/.test(left)) return true;
  return isLapse(left, right, prefix);
}

/** `niêm yết ít nhất 15 ngày liên tục`: a least length, not how long something has been so. */
function lastsWithoutBreak(prefix: string, right: string): boolean {
  return /ít nhất|tối thiểu/.test(prefix) && /^ liên tục(?! từ)/.test(right);
}

/** `quá 40 ngày`, `hết thời hạn 05 ngày`, `đủ 30 ngày`: the length has run out, the duty that follows has no time of its own. */
function isQuaLapse(prefix: string): boolean {
  if (/không (?:được )?(?:quá|vượt quá|chậm quá) $/.test(prefix)) return false;
  return LAPSE_PREFIX.test(prefix);
}

/** `…, nếu Tòa án không kháng nghị thì …`: nothing was done in the time, which is a condition and no duty. */
const UNDONE =
  /^[^;]*?, nếu [^;,]{3,80}(?:, [^;,]{3,60})? (?:không|chưa) (?:nhận|kháng|có (?:ý kiến|văn bản|phản hồi)|trả lời|thực hiện|hoàn thành|khắc phục|gửi|cung cấp|phản hồi)[^;]* thì /;

/** `…, quá thời hạn trên mà không trả lời thì …`: what follows when the length has run out leaves the duty itself as it is. */
const RUN_OUT = /, (?:nếu )?(?:quá|hết) (?:thời hạn|thời gian|hạn)(?![a-zà-ỹ])/;
/** `không chấp hành sau 30 ngày … thì bị xử phạt`: the act is denied in front of its length. */
const NOT_DONE =
  /(?:^|[ ,])(?<!nhưng )(?:không|chưa) (?!quá|vượt|thể|cần)(?:(?! thì | phải | trách nhiệm | nhưng )[^,;])*$/;
/** `Không được tổ chức … trong thời gian 15 ngày …`: a ban, unless it is the length that must not be passed. */
const FORBIDDEN =
  /(?:^|[ ,])(?:không được|nghiêm cấm|cấm) (?!quá|vượt|chậm|muộn|dài|nhiều|lớn|kéo dài|gia hạn)(?:(?! thì | phải |(?<!không) có trách nhiệm | và | nhưng )[^,;])*$/;

/** A length in a condition: opened by "nếu" or "trường hợp" right before it, or left undone by somebody ("mà … không", "chưa") before "thì". */
function isLapse(left: string, right: string, prefix: string): boolean {
  const before = left.slice(0, left.length - prefix.length);
  if (/(?:nếu|trường hợp|khi mà|trừ trường hợp)(?: sau)? ?$/.test(before)) return true;
  const out = right.search(RUN_OUT);
  const rest = out === -1 ? right : right.slice(0, out);
  const thi = rest.search(/ thì(?![a-zà-ỹ])/);
  const clause = thi === -1 ? rest : rest.slice(0, thi);
  if (thi !== -1 && NOT_DONE.test(before)) return true;
  if (/ mà (?:[^,;]{0,120} )?(?:không|chưa|vẫn)(?![a-zà-ỹ])/.test(clause)) return true;
  if (UNDONE.test(right)) return true;
  if (thi !== -1 && / mà [^;]{0,200} (?:không|chưa|vẫn)(?![a-zà-ỹ])/.test(clause)) return true;
  if (thi === -1) return false;
  if (/(?:nếu|trường hợp|khi) (?!.* thì )[^,;]*$/.test(before) && !/(?:nếu|trường hợp|, khi) /.test(clause))
    return true;
  if (/(?:nếu|trường hợp) /.test(clause)) return false;
  return (
    /^[^;]*?, (?!nhưng)[^,;]*?(?<!nhưng )(?<!hoặc )(?:không|chưa|vẫn chưa) (?!quá)/.test(clause) &&
    !/ phải | có trách nhiệm /.test(clause) &&
    !/ nhưng không| về việc /.test(clause)
  );
}
