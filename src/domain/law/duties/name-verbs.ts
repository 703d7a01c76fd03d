import { oneOf } from './one-of.ts';

/** Verbs and binding words by which a regulation says what somebody has to do. All patterns are for folded text. */

/** Words that bind: what stands before them is the subject, what follows is the duty. */
export const BINDING =
  'phải|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có nghĩa vụ|có quyền|có thể|không được|cần|được phép|nên';

/** Verbs by which something goes to somebody: each begins an act of its own after a comma or "và". */
const TRANSFERRING =
  'báo cáo|thông báo|khai báo|(?<!tin )báo|gửi|chuyển giao|chuyển|trả lời|phản hồi|cung cấp|trao đổi|bàn giao|nộp|trình|tống đạt|chuyển trả|trả lại|thông tin(?= (?:cho|đến|kịp|ngay|bằng))|tham mưu';
export const TRANSFER_VERBS = oneOf(TRANSFERRING);

/** The ends of names of bodies that lead: behind one of them `lãnh đạo` is what they do, elsewhere it is those who lead. */
export const LEADING_BODY =
  '(?:đảng|ủy|đảng đoàn|đảng bộ|chi bộ|thường vụ|thường trực|chấp hành|khối|tỉnh|huyện|tối cao|hai bên|các bên|hai cơ quan) ';

const OTHER_VERBS =
  'phối hợp|chủ trì|chủ động|tổ chức|thực hiện|tiến hành|ra (?:ngay |các |một )?(?:quyết định|văn bản|thông báo|lệnh|bản án|kết luận)|lập|xem xét|quyết định|rà soát|kiểm tra|(?<!viện )kiểm sát(?! viên)|tổng hợp|thống kê|thống nhất|xây dựng|phân công|cử|hướng dẫn|chỉ đạo|đôn đốc|theo dõi|đề nghị|yêu cầu|kiến nghị|phản ánh|ban hành|phê duyệt|phê chuẩn|công bố|công khai|niêm yết|đăng tải|đăng ký|tiếp nhận|thụ lý|giải quyết|xử lý|khắc phục|giao|cấp(?= (?:giấy|phép|thẻ|bản|mã|tài khoản|cho|phát|đổi|lại|mới|chứng))|thu hồi|hoàn thành|hoàn thiện|lựa chọn|ký|mời|đánh giá|sơ kết|tổng kết|họp|lấy ý kiến|có (?:văn bản|ý kiến|công văn|báo cáo|kế hoạch|biện pháp|mặt)|triển khai|bố trí|xác minh|đối chiếu|cập nhật|chốt|nhập|sao|tham gia|cho ý kiến|phát biểu|luân phiên|thẩm định|phân loại|quán triệt|phổ biến|tuyên truyền|giám sát|bảo đảm|đảm bảo|tạo điều kiện|(?<!cấp trên )trực tiếp(?! phải| có trách)|đề xuất|dự|áp dụng|kéo dài|gia hạn|đồng ý|nhất trí|chấp thuận|xét thấy|nhận thấy|hủy bỏ|ủy quyền|ủy thác|đình chỉ|tạm dừng|chấp hành(?! viên)|thi hành(?! án)|chi trả|(?<!ngày )làm việc|tiếp (?:công )?dân|thành lập|duy trì|hỗ trợ|huy động|bảo vệ|phát hiện|ngăn chặn|xác nhận|xác định|bổ sung|sửa đổi|mở|kết thúc|trưng cầu|khởi tố|tạm giữ|điều chỉnh|đính chính|cải chính|thanh toán|giải trình|giải thích|hoàn trả|trả tự do|xét (?:duyệt|phê)|kê khai|triệu tập|lấy lời khai|hỏi cung(?! cấp)|giao ban|hội ý|tự kiểm tra|kiểm điểm|tiếp thu|ghi lại|là (?:cơ quan|đầu mối|đơn vị)';

/** Any verb of a duty. */
export const VERB = oneOf(
  `${TRANSFERRING}|(?<=${LEADING_BODY})lãnh đạo(?! (?:viện|tòa|sở|ban|cơ quan|đơn vị|ngành|tỉnh|huyện)(?! ?đoàn)(?![a-zà-ỹ]))|${OTHER_VERBS}`,
);

/** Adverbs that stand before the verb of a duty, so that a subject ends at them. */
export const BEFORE_VERB =
  'kịp thời|thường xuyên|khẩn trương|nhanh chóng|sớm|ngay|định kỳ|(?<!cấp trên )trực tiếp(?! phải| có trách)|chủ động|tích cực|hằng (?:ngày|tuần|tháng|quý|năm)|lập tức|nghiêm túc|nghiêm chỉnh|tự giác|gương mẫu|cùng(?= (?:nhau|phối|ký|rà|chủ))|sẽ|luân phiên|thống nhất';
