import type { Subject } from './subject.ts';
import { VERB } from './name-verbs.ts';
import { matchesOf } from '../matches-of.ts';

/** Words that begin no subject of a duty: things that are done something to, prepositions, conjunctions. */
const NO_SUBJECT =
  'việc|kết luận|bản án|quyết định|văn bản|hồ sơ|tài liệu|kế hoạch|báo cáo|danh sách|nội dung|kết quả|biên bản|thời hạn|thời gian|đơn|tin báo|tố giác|thông tin|dữ liệu|số liệu|quy chế|công tác|hoạt động|mọi|khi|nếu|trường hợp|trong|theo|đối với|để|nhằm|sau|trước|kể từ|từ|tại|ở|căn cứ|trên cơ sở|và|hoặc|nhưng|mà|đồng thời|ngoài|do|vì|đến|chậm|không|chưa|vẫn|thì|định kỳ|hằng|mỗi|ngay|kịp thời|cần|có|được|là|tang vật|vật chứng|tiền|chứng cứ|khoản|điều|điểm|thu|quá trình|địa điểm|hình thức|trình tự|yêu cầu|phiếu|bản|giấy|con dấu|kinh phí|chi phí';

/** A place where the main clause can begin: the sentence's start, after "thì", or after the comma of a time or condition in front. */
const BOUND = new RegExp(
  `(?<=^|thì |^(?:trong|chậm|muộn|ngay|khi|sau|định kỳ|hằng|trước|nếu|trường hợp)[^;]{0,200}, )(?<name>(?!(?:${NO_SUBJECT}|${VERB})(?![a-zà-ỹ]))[a-zà-ỹ]+(?: [a-zà-ỹ]+){0,5}) (?=phải (?!được|thi hành)|(?:có|chịu) trách nhiệm )`,
  'g',
);

/** Subjects that the list of bodies does not know, told by the binding word after them (`già làng có trách nhiệm …`). `known` are the ones already found. */
export function findUnknownSubjects(folded: string, known: readonly Subject[]): Subject[] {
  if (!/ phải | trách nhiệm /.test(folded)) return [];
  return matchesOf(folded, BOUND).flatMap((match) => {
    const start = match.index;
    const end = start + (match.groups?.name ?? '').length;
    if (known.some((one) => one.start <= end && start <= one.verbAt)) return [];
    return [{ start, end, role: 'main' as const, verbAt: end + 1, binding: true, afterObject: false }];
  });
}
