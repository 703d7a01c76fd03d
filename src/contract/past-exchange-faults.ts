import type { PastFault } from '../domain/past-exchange/past-row.ts';

/** What is wrong with a line of a table, in both languages, and what to do. */
export const pastFaultSentences: Record<PastFault['why'], { vi: string; en: string }> = {
  missing: {
    vi: 'Thiếu. Hãy bổ sung trong bảng, hoặc chọn giá trị chung cho cột này.',
    en: 'Missing. Add it to the table, or choose a value for the whole column.',
  },
  dayUnreadable: {
    vi: 'Không đọc được ngày. Hãy ghi như 05/3/2019.',
    en: 'The day cannot be read. Write it like 05/3/2019.',
  },
  dayInFuture: {
    vi: 'Ngày ở tương lai. Việc trước đây phải đã diễn ra.',
    en: 'The day lies in the future. Past exchange has already happened.',
  },
  dayBeforeSending: {
    vi: 'Ngày này trước ngày gửi. Hãy kiểm tra lại hai ngày.',
    en: 'This day is before the day of sending. Check both.',
  },
  wordsUnknown: {
    vi: 'Chưa rõ nghĩa. Hãy chọn nghĩa của từ này ở phần “Từ chưa rõ”.',
    en: 'Not understood. Choose what the words mean under “Words not understood”.',
  },
  articleUnknown: {
    vi: 'Quy chế không có điều này. Hãy ghi như “khoản 2 Điều 5”.',
    en: 'The regulation has no such article. Write it like the text does: clause and article.',
  },
  notOurs: {
    vi: 'Chỉ nhập được việc do cơ quan ta gửi, hoặc gửi riêng cho cơ quan ta.',
    en: 'Only what your own agency sent, or what was sent to it alone, can be brought in.',
  },
  decisionMissing: {
    vi: 'Thiếu số hoặc ngày quyết định.',
    en: 'The number or the day of the decision is missing.',
  },
  outcomeMissing: {
    vi: 'Đã có ngày trả lời nhưng thiếu kết quả.',
    en: 'There is a day of answer but no result.',
  },
  answerMissing: {
    vi: 'Đã có kết quả nhưng thiếu ngày trả lời.',
    en: 'There is a result but no day of answer.',
  },
  alreadyThere: {
    vi: 'Đã có trong hệ thống: cùng nơi gửi, cùng ngày, cùng số.',
    en: 'It is here already: same sender, same day, same number.',
  },
  twiceInTable: {
    vi: 'Trùng với một dòng ở trên: cùng nơi gửi, cùng ngày, cùng số.',
    en: 'The same as a line above: same sender, same day, same number.',
  },
  tooLong: { vi: 'Quá dài. Hãy rút ngắn.', en: 'Too long. Shorten it.' },
};
