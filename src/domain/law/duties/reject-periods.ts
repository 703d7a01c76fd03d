import { BINDING, VERB } from './name-verbs.ts';
import { liesIn, segmentStart } from './mark-regions.ts';
import type { SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';

const VERB_AFTER = new RegExp(`^,? ?(?:${VERB}|${BINDING})(?![a-zà-ỹ])`);
const HAS_VERB = new RegExp(`(?<![a-zà-ỹ])(?:${VERB}|${BINDING})(?![a-zà-ỹ])`);
const COUNTED =
  /số liệu (?:được )?(?:tính|lấy|thống kê từ|tổng hợp từ)|lấy số liệu|chốt số liệu|số liệu chốt|được tính từ|tính từ ngày|kỳ báo cáo [^,;]{0,40}(?:bắt đầu|được tính)|kỳ (?:báo cáo|thống kê)(?: là|:)/;
const MONEY =
  /(?:cấp dưỡng|trợ cấp|phụ cấp|lãi suất|trả lãi|tiền lương|tiền thuê|kinh phí|ngân sách|dự toán|quyết toán|định mức|chỉ tiêu|mức đóng|thu nhập|chi phí|nguồn vốn|học phí)[^,;]{0,50}$/;
/** `lập dự toán gửi cơ quan tài chính trước ngày 15/7`: the paper about the money is due. */
const MONEY_PAPER_SENT = /(?:dự toán|quyết toán)(?: [a-zà-ỹ]+){0,4} (?:gửi|nộp|trình|báo cáo) [^,;]*$/;
const NAMED = /(?:^|[ ,(])(?:trong|theo|của|từ|về|tại|với|cùng|phục vụ) [^,;]{0,50}$/;
const EFFECT = /hiệu lực|thi hành kể từ|(?:bị|được) bãi bỏ|hết hạn/;

/** True when the period or day binds nobody: a quality of a noun, the range of data, a date of another thing. */
export function isNoPeriod(view: SentenceView, phrase: TimePhrase): boolean {
  const { folded, conditions } = view;
  const left = folded.slice(segmentStart(folded, phrase.start), phrase.start);
  const right = folded.slice(phrase.end);
  if (liesIn(conditions, phrase.core.start)) return true;
  if (
    COUNTED.test(left.slice(left.lastIndexOf(',') + 1)) ||
    /^[^,;]{0,20}lấy số liệu/.test(right) ||
    /^[^,;]{0,12}(?:đến|tới) (?:hết )?ngày/.test(right)
  )
    return true;
  if (/(?:bắt đầu|kết thúc) $/.test(left)) return true;
  if (/(?:quá|vượt quá) $/.test(left) || /^ không (?:được )?(?:quá|vượt)/.test(right)) return true;
  if (phrase.class === 'byDate') return isOtherDate(left.slice(left.lastIndexOf(' thì ') + 1), right);
  if (
    isDayRange(left) ||
    (/^đến /.test(folded.slice(phrase.start)) && / từ (?:ngày )?\d[^,;]{0,40}$/.test(left))
  )
    return true;
  const quote = folded.slice(phrase.start, phrase.end);
  if (MONEY.test(left) && !(phrase.dueBy !== null && MONEY_PAPER_SENT.test(left))) return true;
  if (/^mỗi /.test(quote) && /^ (?:ít nhất|tối thiểu) /.test(right) && HAS_VERB.test(left)) return false;
  if (
    /định kỳ|lần|ngày \d|\d\/\d|ngày (?:làm việc )?(?:cuối|đầu)|(?:buổi|phiên|ngày) ?(?:\/|trong|trên|mỗi)/.test(
      quote,
    )
  )
    return isNounAttribute(left, right, quote);
  return LISTED_FORM.test(folded.slice(0, phrase.start)) || !standsByVerb(left, right);
}

/** `phối hợp bằng các hình thức: …; kiểm tra liên ngành hằng năm`: one of the forms that are open to them. */
const LISTED_FORM = /hình thức[^:;]{0,40}:/;

function isDayRange(left: string): boolean {
  return /(?:^| )từ ngày [^,;]{0,40}(?:đến|tới) ?(?:hết )?$/.test(left);
}

/** A date with its year binds only with a verb of a duty, and not where it dates another fact (`được ban hành trước ngày …`). */
function isOtherDate(left: string, right: string): boolean {
  if (EFFECT.test(left) || /^[^;]{0,40}(?:hiệu lực|mà |đã |thì )/.test(right)) return true;
  if ((HAPPENED.test(left) || DATED_THING.test(left)) && !TO_BE_DONE.test(left)) return true;
  return !HAS_VERB.test(left) && !HAS_VERB.test(right);
}

/** `đã được thụ lý trước ngày …`, `xảy ra trước ngày …`: something that had happened by the day. */
const HAPPENED =
  /(?:(?:đã|được|bị)(?: [^ ,;]+){0,9}|(?:xảy ra|khởi công|thụ lý|khởi tố|ban hành|ký kết|cư trú|sinh)(?: [^ ,;]+)?) $/;
const DATED_THING = /(?:đối với|(?:những|các) (?:vụ|trường hợp|văn bản|hồ sơ|đơn|dự án))(?: [^ ,;]+){0,9} $/;
const TO_BE_DONE =
  /(?:phải|được (?:gửi|hoàn thành|nộp|chuyển|trình|thực hiện|báo cáo))[^,;]*$|^\s*(?:lễ|đại hội|hội nghị|hội thảo|đợt|cuộc|phiên|buổi|việc)(?:(?! đã | được )[^,;])* được (?:tổ chức|tiến hành|bắt đầu)[^,;]*$/;

/** `chế độ báo cáo định kỳ hằng quý` without a verb of its own names a thing. */
function isNounAttribute(left: string, right: string, quote: string): boolean {
  if (
    /^\s*(?:nội dung|thời hạn|thời điểm|mẫu|biểu mẫu|hình thức|kỳ|số liệu|đề cương) [^;]*$/.test(left) &&
    /^định kỳ/.test(quote) &&
    !/phải|có trách nhiệm|được thực hiện|ngày/.test(left + quote)
  )
    return true;
  if (!HAS_VERB.test(left) && !HAS_VERB.test(right)) return true;
  return (
    !/\d|lần|ngày/.test(quote) &&
    /(?:chế độ|kỳ họp|cuộc họp|phiên họp|việc|hội nghị|báo cáo tổng kết)[^,;]{0,30}$/.test(left) &&
    !/được (?:thực hiện|tiến hành|tổ chức) $/.test(left) &&
    !HAS_VERB.test(right)
  );
}

/** `trong tháng 01 hằng năm`, `vào tuần đầu tháng 6 và tháng 12 hằng năm`: a time of each year and no quality of a noun. */
const IN_MONTHS =
  /(?:^| )(?:vào|trong) (?:(?:ngày|tuần|nửa|dịp|đợt)? ?(?:đầu|cuối|giữa) (?:của )?)?(?:tháng \d{1,2}|quý (?:[ivx]+|\d))(?:(?:,| và|, và) (?:tháng \d{1,2}|quý (?:[ivx]+|\d))){0,4} (?:của )?$/;

/** A bare `hằng năm` binds in front of the verb, right after the subject, or after a verb that is not part of a noun. */
function standsByVerb(left: string, right: string): boolean {
  if (/(?:^|[,;:)(] ?|thì |(?:^|[,;] ?)(?:vào )?(?:cuối|đầu) |giờ(?: ?\d{1,2})?(?: phút)? )\s*$/.test(left))
    return HAS_VERB.test(right);
  if (/^, (?:trước|vào) \d{1,2} giờ/.test(right)) return HAS_VERB.test(left);
  if (IN_MONTHS.test(left)) return HAS_VERB.test(left + right);
  if (VERB_AFTER.test(right)) return !/(?:việc|của|trong|theo) (?:[^ ,;]+ ){0,2}$/.test(left);
  if (NAMED.test(left) || /(?:phiên|cuộc|kỳ) họp[^,;]{0,24}$|thường kỳ $/.test(left)) return false;
  return (
    /(?<![a-zà-ỹ])(?:lập|xây dựng|gửi|báo cáo|tổ chức|rà soát|kiểm tra|đánh giá|tổng kết|sơ kết|họp|giao ban|hội ý|đối chiếu|trao đổi|định hướng|khảo sát|tuần tra|diễn tập|kiểm kê|tập huấn|sao lưu|cung cấp|thống kê|tổng hợp|ban hành|thực hiện|tiến hành|cập nhật)(?![a-zà-ỹ])[^,;]*$/.test(
      left,
    ) &&
    !/(?:việc|công tác|hoạt động|hội nghị|(?:cuộc|buổi|chế độ|lịch) (?:họp|giao ban|hội ý|trao đổi)) [^,;]*$/.test(
      left,
    )
  );
}
