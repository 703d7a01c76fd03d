/** What happened on a request, in files and on paper; the screens say more of each. */
const names = {
  sent: ['Đã gửi', 'Sent'],
  received: ['Đã tiếp nhận', 'Received'],
  assigned: ['Đã phân công', 'Assigned'],
  started: ['Đang xử lý', 'Begun'],
  answered: ['Đã trả lời', 'Answered'],
  partAnswered: ['Đã trả lời một phần', 'Answered in part'],
  answerConfirmed: ['Đã thống nhất với trả lời', 'Answer agreed'],
  answerReturned: ['Đề nghị trả lời lại', 'Answer given back'],
  refused: ['Từ chối', 'Refused'],
  recallAsked: ['Xin lấy lại', 'Recall asked'],
  recallAgreed: ['Đồng ý lấy lại', 'Recall agreed'],
  recallRefused: ['Từ chối lấy lại', 'Recall refused'],
  extensionAsked: ['Xin gia hạn', 'Extension asked'],
  extensionGranted: ['Đồng ý gia hạn', 'Extension granted'],
  extensionRefused: ['Không đồng ý gia hạn', 'Extension refused'],
  paused: ['Tạm dừng chờ bổ sung', 'Paused for what is missing'],
  resumed: ['Tiếp tục xử lý', 'Resumed'],
  supplemented: ['Đã bổ sung', 'Supplemented'],
  escalated: ['Chuyển cấp trên', 'Referred to superiors'],
  acknowledged: ['Đã xác nhận đã nhận', 'Acknowledged'],
  messageSent: ['Trao đổi', 'Message'],
  messageCorrected: ['Đính chính', 'Correction'],
  messageWithdrawn: ['Rút văn bản', 'Message withdrawn'],
  messageReceived: ['Đã vào sổ văn bản', 'Message registered'],
  entryConfirmed: ['Xác nhận nội dung ghi lại', 'Entry confirmed'],
  entryDisputed: ['Có ý kiến khác về nội dung ghi lại', 'Entry disputed'],
  receiptDateDisputed: ['Nêu ngày nhận khác', 'Day of receipt disputed'],
  receiptDateSettled: ['Thống nhất ngày nhận', 'Day of receipt settled'],
  loanMoved: ['Giao nhận bản gốc', 'Original handed over'],
  reminded: ['Nhắc', 'Reminder'],
  noAnswer: ['Hết hạn, không trả lời', 'No answer by the end'],
  deemedAgreed: ['Hết hạn, coi như đồng ý', 'No answer by the end: deemed agreed'],
  dueMoved: ['Hạn trả lời được tính lại', 'Due day counted anew'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

/** The words for what happened; one that has none is called by its key. */
export function eventName(kind: string, language: 'vi' | 'en'): string {
  if (!Object.hasOwn(names, kind)) return kind;
  return names[kind as keyof typeof names][language === 'vi' ? 0 : 1];
}
