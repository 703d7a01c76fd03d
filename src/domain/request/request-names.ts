import type { LineState, Medium, RequestKind, Urgency } from './request.ts';

/** What each of some values is called, in the two languages of the system; the screen says the same. */
type Names<Value extends string> = Readonly<Record<'vi' | 'en', Readonly<Record<Value, string>>>>;

/** Kinds of requests, in files and on paper. */
export const requestKindNames: Names<RequestKind> = {
  vi: {
    information: 'Cung cấp thông tin',
    document: 'Cung cấp hồ sơ, tài liệu',
    opinion: 'Cho ý kiến',
    staff: 'Cử cán bộ',
    jointWork: 'Phối hợp tiến hành',
    decision: 'Đề nghị ra quyết định',
    transfer: 'Chuyển vụ việc có dấu hiệu tội phạm',
    obstacle: 'Khó khăn, vướng mắc',
    notice: 'Thông báo',
  },
  en: {
    information: 'Information',
    document: 'Files or documents',
    opinion: 'Opinion',
    staff: 'Staff to be assigned',
    jointWork: 'Joint work',
    decision: 'Proposal for a decision',
    transfer: 'Matter with signs of crime',
    obstacle: 'Obstacle',
    notice: 'Notice',
  },
};

/** States of a line, in the words of the national axis. */
export const lineStateNames: Names<LineState> = {
  vi: {
    sent: 'Đã gửi',
    arrived: 'Đã đến',
    received: 'Đã tiếp nhận',
    assigned: 'Đã phân công',
    processing: 'Đang xử lý',
    answered: 'Đã trả lời, chờ thống nhất',
    done: 'Hoàn thành',
    refused: 'Từ chối',
    recalled: 'Đã lấy lại',
    escalated: 'Chuyển cấp trên',
  },
  en: {
    sent: 'Sent',
    arrived: 'Arrived',
    received: 'Received',
    assigned: 'Assigned',
    processing: 'In progress',
    answered: 'Answered, to be agreed',
    done: 'Done',
    refused: 'Refused',
    recalled: 'Recalled',
    escalated: 'Passed to a superior',
  },
};

/** How urgent it is (NĐ 30/2020, Phụ lục I). */
export const urgencyNames: Names<Urgency> = {
  vi: {
    normal: 'Thường',
    urgent: 'Khẩn',
    veryUrgent: 'Thượng khẩn',
    express: 'Hỏa tốc',
  },
  en: {
    normal: 'Normal',
    urgent: 'Urgent',
    veryUrgent: 'Very urgent',
    express: 'Express',
  },
};

/** How it came about. */
export const mediumNames: Names<Medium> = {
  vi: {
    system: 'Trong hệ thống',
    paper: 'Văn bản giấy',
    telephone: 'Điện thoại',
    inPerson: 'Trực tiếp',
  },
  en: {
    system: 'In the system',
    paper: 'On paper',
    telephone: 'By telephone',
    inPerson: 'In person',
  },
};

/** How it ended, of the kinds that everybody has; a kind of a regulation’s own names its outcomes itself. */
export const outcomeNames: Names<string> = {
  vi: {
    given: 'Đã cung cấp',
    partlyGiven: 'Cung cấp một phần',
    notHeld: 'Không lưu giữ',
    lent: 'Cho mượn bản gốc',
    agrees: 'Nhất trí',
    agreesWithRemarks: 'Nhất trí, có ý kiến thêm',
    disagrees: 'Không nhất trí',
    noOpinion: 'Không có ý kiến',
    assigned: 'Đã cử cán bộ',
    noneAvailable: 'Không cử được',
    agreed: 'Đồng ý',
    otherTime: 'Đồng ý, đổi thời gian',
    declined: 'Không đồng ý',
    partly: 'Đồng ý một phần',
    accepted: 'Tiếp nhận vụ việc',
    passedOn: 'Chuyển cơ quan khác',
    notAccepted: 'Không tiếp nhận',
    solved: 'Thống nhất giải pháp',
    referred: 'Báo cáo cấp trên',
    acknowledged: 'Đã nhận',
  },
  en: {
    given: 'Given',
    partlyGiven: 'Given in part',
    notHeld: 'Not held',
    lent: 'Original lent',
    agrees: 'Agrees',
    agreesWithRemarks: 'Agrees with remarks',
    disagrees: 'Disagrees',
    noOpinion: 'No opinion',
    assigned: 'Staff assigned',
    noneAvailable: 'Nobody available',
    agreed: 'Agreed',
    otherTime: 'Agreed for another time',
    declined: 'Declined',
    partly: 'Agreed in part',
    accepted: 'Matter taken over',
    passedOn: 'Passed on',
    notAccepted: 'Not taken over',
    solved: 'Solution agreed',
    referred: 'Referred to a superior',
    acknowledged: 'Acknowledged',
  },
};
