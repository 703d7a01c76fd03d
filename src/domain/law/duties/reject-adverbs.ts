import { TRANSFER_VERBS, VERB } from './name-verbs.ts';
import { liesIn, segmentEnd, segmentStart } from './mark-regions.ts';
import type { SentenceView } from './sentence-view.ts';
import type { TimePhrase } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

const VERB_AFTER = new RegExp(
  `^,? ?(?:và |trong việc )?(?:${VERB}|có|đưa|nêu|tìm|thay|làm|tạm|truy|thu|nhận|đến|cho|tăng|giúp|động viên|tháo gỡ|nắm|uốn|chấn chỉnh|biểu dương|khen|cứu|đấu tranh|ứng phó|bàn)(?![a-zà-ỹ])`,
);
const PURPOSE =
  /(?<![a-zà-ỹ])(?:để(?! (?:lại|xảy))|nhằm|cho việc|phục vụ|giúp cho|tạo điều kiện|làm cơ sở|có tác dụng)(?![a-zà-ỹ])/g;
const NEGATED =
  /(?<![a-zà-ỹ])(?:không|chưa|chẳng|thiếu)(?: (?:thể|được|phải|kịp|cần))?(?: (?!(?:thì|phải) )[^ ,;]+){0,4} $/;
const PERMITTED = /(?<![a-zà-ỹ])(?:có thể|được phép|có quyền)(?: (?!(?:thì|phải) )[^ ,;]+){0,6} $/;
const RECORDED = /(?:ghi rõ|ghi nhận|cam kết|nội dung (?:bao )?gồm|biên bản phải có)[^;]*$/;
const QUALITY =
  'chính xác|đầy đủ|đúng|hiệu quả|chặt chẽ|khách quan|công khai|minh bạch|đồng bộ|thận trọng|an toàn|liên tục|trung thực|toàn diện|bí mật|chủ động|nghiêm|thuận (?:lợi|tiện)|hợp lý|triệt để|thống nhất|dân chủ|bình đẳng|thường xuyên|kịp thời|nhanh';
const QUALITY_LIST = new RegExp(`^,? ?(?:và )?(?:${QUALITY})`);
/** `phải đầy đủ, chính xác, kịp thời`, `tính chính xác, kịp thời`: a quality among qualities. */
const QUALITIES_BEFORE = new RegExp(
  `(?:(?<!việc [^,;]{0,80}) phải (?:(?:${QUALITY})(?:,| và) ?)+|(?:^| )tính [^;]{2,40}(?:,| và) ?)$`,
);
/** `trả lời sớm`: after a verb of telling or sending it is no quality. */
const TOLD_SOON = new RegExp(`(?:^| )(?:${TRANSFER_VERBS})(?: lại)? $`);
/** `Người báo tin kịp thời được khen thưởng`: what follows for somebody who did so. */
const DONE_SO = /^ (?:thì )?(?:sẽ )?(?:được|bị) /;
const NAME_OF_THING =
  /(?:giáo dục|chi|kinh phí|nhiệm vụ|ngân sách|hội đồng|vốn|nguồn|đầu tư|bảo dưỡng|lao động|cơ quan|ủy viên|(?:cuộc|buổi|phiên|kỳ) (?:họp|làm việc|giao ban|sinh hoạt)) $/;
const FREQUENT_STATE =
  /^ (?:cư trú|sinh sống|vắng|đi lại|qua lại|xảy ra|thay đổi|vi phạm|tiếp xúc|có mặt|sử dụng|ở (?:trong|tại|nước))/;

/** What stands above a sentence and bears on whether it binds. */
export type Setting = { principles: boolean; scope: boolean };

/**
 * Reads the setting off the headings: an article of principles lists qualities, one of scope or definitions binds
 * nobody. In a text without articles the heading of the `group` (`I. MỤC ĐÍCH, YÊU CẦU`) says whether aims are listed.
 */
export function readSetting(headings: readonly string[], group: string | null): Setting {
  const folded = headings.join(' / ').toLowerCase();
  return {
    principles:
      /nguyên tắc/.test(folded) ||
      (headings.length === 0 && /nguyên tắc|mục đích|mục tiêu|quan điểm/.test(group?.toLowerCase() ?? '')),
    scope:
      /phạm vi điều chỉnh|đối tượng áp dụng|giải thích từ ngữ|mục đích/.test(folded) &&
      !/trách nhiệm/.test(folded),
  };
}

/** True when the adverb (`ngay`, `kịp thời`, …) binds nobody here. */
export function isNoDutyAdverb(view: SentenceView, phrase: TimePhrase, setting: Setting): boolean {
  const { folded, conditions } = view;
  const from = segmentStart(folded, phrase.start);
  const left = folded.slice(from, phrase.start);
  const right = folded.slice(phrase.end, segmentEnd(folded, phrase.end));
  if (setting.scope || liesIn(conditions, phrase.start)) return true;
  if (NEGATED.test(left) || PERMITTED.test(left) || RECORDED.test(left)) return true;
  if (!hasEventBehind(phrase) && isPurpose(view, from, phrase.start)) return true;
  return phrase.class === 'soft' && isQuality(view, phrase, setting, { left, right });
}

/** `gửi văn bản để lưu hồ sơ ngay sau khi kết thúc phiên tòa`: the event starts the duty, whatever it is for. */
function hasEventBehind(phrase: TimePhrase): boolean {
  return phrase.trigger !== null && phrase.trigger.start > phrase.start;
}

/** After `để`, `nhằm` the adverb belongs to the purpose, until a new subject or a semicolon. */
function isPurpose(view: SentenceView, from: number, at: number): boolean {
  const marks = matchesOf(view.folded.slice(from, at), PURPOSE);
  const last = marks.at(-1);
  if (last === undefined) return false;
  const mark = from + last.index;
  if (
    view.subjects.some(
      (one) => one.role === 'main' && one.start > mark && one.verbAt <= at && !one.afterObject,
    )
  )
    return false;
  return !/ thì | phải |đồng thời/.test(view.folded.slice(mark, at));
}

type Sides = { left: string; right: string };

function isQuality(
  view: SentenceView,
  phrase: TimePhrase,
  setting: Setting,
  { left, right }: Sides,
): boolean {
  const word = view.folded.slice(phrase.start, phrase.end);
  if (QUALITIES_BEFORE.test(left) || DONE_SO.test(right)) return true;
  if (/^(?:,| và| hoặc) đột xuất/.test(right)) return true;
  if (/^thường xuyên/.test(word) && (isNameOfThing(left, right) || FREQUENT_STATE.test(right))) return true;
  if (/^định kỳ/.test(word)) return !isPeriodicAct(left, right);
  if (
    /^sớm$/.test(word) &&
    ((!VERB_AFTER.test(right) && !TOLD_SOON.test(left)) ||
      /(?:phát hiện|từ|can thiệp|cảnh báo|quá) $/.test(left))
  )
    return true;
  if (/^nhanh nhất|^nhanh chóng nhất/.test(word)) return true;
  const newAct = /(?:^|[,;:] ?| và )$/.test(left) && VERB_AFTER.test(right);
  if (/(?:bảo đảm|đảm bảo)(?![^;]*(?: phải | có trách nhiệm ))/.test(left) && !newAct) return true;
  if (setting.principles && !hasActingBody(view, phrase)) return true;
  return (
    /^\s*$/.test(left) && QUALITY_LIST.test(right) && !view.subjects.some((one) => one.start > phrase.end)
  );
}

/** `nhiệm vụ thường xuyên`, `cơ quan thường xuyên`; but `hai cơ quan thường xuyên trao đổi` does. */
function isNameOfThing(left: string, right: string): boolean {
  return NAME_OF_THING.test(left) && !(/(?:hai|các|những) cơ quan $/.test(left) && VERB_AFTER.test(right));
}

function hasActingBody(view: SentenceView, phrase: TimePhrase): boolean {
  return view.subjects.some((one) => one.role !== 'condition' && one.end <= phrase.start && !one.afterObject);
}

/** `Định kỳ tổ chức sơ kết`; but not `họp định kỳ`, `theo định kỳ`, `định kỳ hoặc đột xuất`. */
function isPeriodicAct(left: string, right: string): boolean {
  if (
    /(?:theo|họp|ban|tra|báo cáo|chế độ|việc|giám sát|đột xuất hoặc|đánh giá|liên ngành|thông tin|bảo dưỡng|hoặc) $/.test(
      left,
    )
  )
    return false;
  return VERB_AFTER.test(right) && !/^,? ?(?:hoặc|và|,) ?đột xuất/.test(right);
}
