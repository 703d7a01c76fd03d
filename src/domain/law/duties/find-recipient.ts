import { segmentEnd } from './mark-regions.ts';
import { BODY, isGenericBody } from './name-bodies.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Stretch, TimePhrase } from './time-phrase.ts';
import { matchAfter, matchesOf, matchFrom } from '../matches-of.ts';

const TO_BODY = new RegExp(
  `(?<![a-zà-ỹ])(?:cho|đến|tới|với|về|lên|gửi|báo cáo|thông báo|báo|trình|trao đổi|đề nghị|cung cấp|gửi về|trả lời)(?: ngay| kịp thời| bằng văn bản)* (${BODY})`,
  'g',
);
const END_OF_BODY =
  /[;:()]| (?:để|nhằm|biết|trong|theo|trước|sau|khi|bằng|về|kết quả|kèm|phối hợp|xem xét|tổng hợp|chỉ đạo|giải quyết|danh sách|nơi|việc|số|thông tin|tình hình|thực hiện|những|các vụ|nếu|kịp thời|ngay|chậm nhất|tại|gia hạn|ra (?:quyết định|văn bản)|được(?! giao| ủy| đề nghị| yêu cầu| hỏi| lấy ý kiến)|(?:và|hoặc|đồng thời) (?:thông báo|gửi|báo cáo|báo|trả lời|nêu rõ|đề nghị|yêu cầu|cung cấp|chuyển|trao đổi)|phê duyệt|bản sao|ý kiến|số liệu|ít nhất|tối thiểu|văn bản|quyết định|hồ sơ|tài liệu|đơn(?! vị)|danh mục|giấy|đảm bảo|bảo đảm|tiếp tục|báo cáo|biên bản|cho ý kiến|các (?!cơ quan|đơn vị|sở|ban|bộ|tổ chức|địa phương|bên|thành viên)|có (?:ý kiến|biện pháp))(?![a-zà-ỹ])|\.$|\.\/|, (?!cơ quan|đơn vị|tổ chức|cá nhân|địa phương|viện|tòa|công an|bộ |sở |ủy ban|ban |cục |thanh tra|người|mặt trận|ubnd|văn phòng|đồng chí|lãnh đạo)/;
/** Nouns that begin what is told or sent behind an addressee (`thông báo cho Đảng ủy chủ trương …`), unless a verb has them as its object. */
const OBJECT_NOUN =
  /(?<!(?:chủ trì|ra|có|ban hành|lập|xây dựng|quản lý|chỉ đạo|thực hiện|nhận|được|gửi|soạn thảo)) (?:kết luận|chủ trương|kế hoạch|chương trình|nội dung|dự thảo|lịch|lý do|nguyên nhân|nghị quyết|nhiệm vụ|tiến độ|phương án|vướng mắc|khó khăn|bản án|cáo trạng|kiến nghị|thời gian|toàn bộ|mọi)(?![a-zà-ỹ])/g;
/** Behind one of these words the noun belongs to what is said of the addressee (`Viện kiểm sát đã kiến nghị`). */
const SAID_OF_ADDRESSEE = / (?:đã|đang|được|có|của|đối với|liên quan)(?![a-zà-ỹ])/;
const NOT_ADDRESSED = /(?:phối hợp(?: chặt chẽ)?|cùng|đối|phù hợp|so|liên quan) với $/;

/** The part of an addressee's name in which nothing ends it: a generic head takes its attribute along (`cơ quan phối hợp`). */
function lengthOfName(folded: string, start: number, head: string): number {
  if (!isGenericBody(head)) return head.length;
  const attribute =
    /^ (?!có |đã |để |biết|trước |sau |trong |vào |theo |khi |chậm |định kỳ|hằng |ngay |kịp )(?!và |hoặc )[a-zà-ỹ]+ (?!và |hoặc )[a-zà-ỹ]+(?![a-zà-ỹ])/.exec(
      folded.slice(start + head.length, start + head.length + 40),
    );
  return head.length + (attribute?.[0].length ?? 0);
}

/** Where the object begins behind the addressee's name; a noun with a capital is part of a name (`Sở Kế hoạch và Đầu tư`). */
function objectBehind({ folded, text }: SentenceView, from: number, stop: number): number {
  const nouns = matchesOf(folded.slice(from, stop), OBJECT_NOUN);
  const object = nouns.find(({ index }) => !/\p{Lu}/u.test(text.charAt(from + index + 1)));
  if (object === undefined) return stop;
  const at = from + object.index;
  return SAID_OF_ADDRESSEE.test(folded.slice(from, at)) ? stop : at;
}

/** To whom the act goes, with the addressees printed beside the first; null when it goes to nobody. */
export function findRecipient(view: SentenceView, action: Stretch, phrase: TimePhrase): Stretch | null {
  const { folded } = view;
  const stop = Math.min(segmentEnd(folded, action.start), action.start + 420);
  const act = folded.slice(action.start, stop);
  for (let match = matchFrom(act, TO_BODY, 0); match !== null; match = matchAfter(act, TO_BODY, match)) {
    const start = action.start + match.index + match[0].length - (match[1] ?? '').length;
    if (NOT_ADDRESSED.test(folded.slice(Math.max(0, start - 20), start))) continue;
    if (/ (?:để(?! lại)|nhằm) /.test(folded.slice(action.start, start))) return null;
    if (phrase.trigger !== null && start >= phrase.trigger.start && start < phrase.trigger.end) continue;
    const name = start + lengthOfName(folded, start, match[1] ?? '');
    const end = folded.slice(name, stop).search(END_OF_BODY);
    const before = phrase.start > start ? phrase.start : stop;
    const limit = Math.min(before, end === -1 ? stop : name + end, objectBehind(view, name, stop));
    const trimmed = folded.slice(start, Math.min(limit, start + 300)).replace(/[\s,.;:/]+$/, '');
    return { start, end: start + trimmed.length };
  }
  return null;
}
