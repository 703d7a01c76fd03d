/** What ends an act upon a request or a draft of one, in both languages; a part of the refusals. */
export const requestRefusals = {
  notExchanging: {
    vi: 'Có cơ quan không trao đổi theo quy chế này: chưa bị quy chế ràng buộc, hoặc quy chế không áp dụng cho cấp dưới của các bên.',
    en: 'An agency does not exchange under this regulation: it is not bound by it, or the regulation does not bind downwards.',
  },
  noSuchArticle: {
    vi: 'Điều, khoản được dẫn không có trong văn bản đang có hiệu lực của quy chế. Hãy chọn lại.',
    en: 'The cited article is not in the text of the regulation that stands now. Choose again.',
  },
  noSuchKind: {
    vi: 'Loại yêu cầu này không còn được dùng theo quy chế. Hãy chọn lại.',
    en: 'This kind of request is not used under the regulation any more. Choose again.',
  },
  kindNamed: {
    vi: 'Quy chế đã có loại yêu cầu mang tên này.',
    en: 'The regulation has a kind of request with this name already.',
  },
  kindIncomplete: {
    vi: 'Còn thiếu nội dung mà loại yêu cầu này phải nêu. Hãy điền các ô bắt buộc.',
    en: 'Something that this kind of request must say is missing. Fill in the required fields.',
  },
  dayNotAskable: {
    vi: 'Điều, khoản được dẫn đã quy định thời hạn trả lời nên không đề nghị ngày khác được.',
    en: 'The cited article fixes the time for an answer, so another day cannot be asked for.',
  },
  eventDayNeeded: {
    vi: 'Thời hạn của điều, khoản này tính ngược từ một ngày (ví dụ ngày họp). Hãy nhập ngày đó.',
    en: 'The time of this article is counted back from a day, such as that of a meeting. Enter that day.',
  },
  askedInPast: {
    vi: 'Ngày đề nghị trả lời đã qua. Hãy chọn từ hôm nay trở đi.',
    en: 'The day until which an answer is asked for has passed. Choose today or later.',
  },
  needsApproval: {
    vi: 'Cơ quan quy định lãnh đạo duyệt trước khi gửi. Hãy trình bản dự thảo.',
    en: 'In your agency a leader approves what is sent. Submit a draft.',
  },
  happenedInFuture: {
    vi: 'Ngày thực hiện ở sau hôm nay. Hãy kiểm tra lại ngày.',
    en: 'The day on which it happened lies after today. Check the day.',
  },
  nothingToConfirm: {
    vi: 'Không có nội dung ghi lại nào chờ cơ quan ta xác nhận.',
    en: 'There is no later entry that waits for your agency to confirm it.',
  },
  requestEnded: {
    vi: 'Yêu cầu này đã kết thúc với cơ quan này (hoàn thành, từ chối, lấy lại hoặc chuyển cấp trên).',
    en: 'This request has ended with this agency: done, refused, recalled or passed on.',
  },
  requestNotThere: {
    vi: 'Yêu cầu được ghi lại sau này còn chờ xác nhận. Hãy xác nhận trước.',
    en: 'This request was entered afterwards and waits to be confirmed. Confirm it first.',
  },
  alreadyReceived: {
    vi: 'Văn bản này đã được tiếp nhận và vào sổ.',
    en: 'This has been received and entered in the register already.',
  },
  receivedOutside: {
    vi: 'Ngày tiếp nhận phải từ ngày văn bản đến cho tới hôm nay.',
    en: 'The day of receipt must lie between the day it arrived and today.',
  },
  notReceived: {
    vi: 'Văn bản chưa được tiếp nhận. Hãy tiếp nhận, vào sổ đến trước.',
    en: 'It has not been received yet. Receive it and enter it in the register first.',
  },
  notANotice: {
    vi: 'Đây là yêu cầu cần trả lời, không phải thông báo để xác nhận đã nhận.',
    en: 'This is a request that needs an answer, not a notice to acknowledge.',
  },
  isNotice: {
    vi: 'Đây là thông báo, không cần trả lời; chỉ cần xác nhận đã nhận.',
    en: 'This is a notice, which needs no answer: acknowledge it.',
  },
  alreadyStarted: {
    vi: 'Yêu cầu này đang được xử lý rồi.',
    en: 'This request is being worked on already.',
  },
  answerWaits: {
    vi: 'Đã trả lời và đang chờ bên gửi thống nhất.',
    en: 'It was answered, and the sender has still to agree to the answer.',
  },
  requestPaused: {
    vi: 'Đang tạm dừng chờ bổ sung. Hãy tiếp tục xử lý trước khi trả lời.',
    en: 'It is on hold until something is supplied. Resume it before answering.',
  },
  recallWaits: {
    vi: 'Bên gửi đang xin lấy lại. Hãy đồng ý hoặc từ chối cho lấy lại trước.',
    en: 'The sender asks to have it back. Agree to that or refuse it first.',
  },
  outcomeIncomplete: {
    vi: 'Câu trả lời chưa nêu kết quả, hoặc thiếu nội dung mà kết quả này phải có (ví dụ số và ngày quyết định).',
    en: 'The answer names no outcome, or lacks what this outcome must say, such as the number and date of a decision.',
  },
  nothingToSettle: {
    vi: 'Không có nội dung nào chờ thống nhất.',
    en: 'There is nothing that waits to be settled.',
  },
  alreadyPaused: {
    vi: 'Đang tạm dừng chờ bổ sung rồi.',
    en: 'It is on hold already.',
  },
  notPaused: {
    vi: 'Yêu cầu không ở trạng thái tạm dừng.',
    en: 'The request is not on hold.',
  },
  noDueDay: {
    vi: 'Yêu cầu này không có thời hạn nên không cần xin gia hạn.',
    en: 'This request has no due day, so there is nothing to extend.',
  },
  alreadyAsked: {
    vi: 'Đã có đề nghị đang chờ bên kia trả lời.',
    en: 'Something was asked already and waits for the other side.',
  },
  extensionNotLater: {
    vi: 'Ngày xin gia hạn phải sau thời hạn hiện tại và sau hôm nay.',
    en: 'The day that is asked for must lie after the present due day and after today.',
  },
  nothingAsked: {
    vi: 'Không có đề nghị nào đang chờ trả lời.',
    en: 'Nothing was asked that waits for an answer.',
  },
  noLoan: {
    vi: 'Yêu cầu này không có bản gốc cho mượn.',
    en: 'No original is lent under this request.',
  },
  loanNotHere: {
    vi: 'Bước giao nhận này không đúng thứ tự hoặc do bên kia ghi. Hãy xem chuỗi giao nhận.',
    en: 'This step is out of order, or it is for the other side to record. Look at the custody chain.',
  },
  remindedToday: {
    vi: 'Hôm nay đã nhắc rồi. Có thể nhắc lại vào ngày mai.',
    en: 'It was reminded of today already. You may remind again tomorrow.',
  },
  messageWithdrawn: {
    vi: 'Văn bản này đã được rút.',
    en: 'This message has been withdrawn.',
  },
  answerStands: {
    vi: 'Câu trả lời đã kết thúc yêu cầu nên không rút được. Hãy gửi đính chính.',
    en: 'This answer has ended the request, so it cannot be withdrawn. Send a correction.',
  },
  draftEnded: {
    vi: 'Bản dự thảo này đã gửi hoặc đã bỏ.',
    en: 'This draft has been sent or given up.',
  },
  draftIncomplete: {
    vi: 'Bản dự thảo còn thiếu nội dung bắt buộc. Hãy điền các ô được nêu.',
    en: 'The draft lacks something that is required. Fill in the fields named.',
  },
  draftNotSubmitted: {
    vi: 'Bản dự thảo không chờ duyệt.',
    en: 'This draft does not wait for approval.',
  },
  termBeforeNumbers: {
    vi: 'Đã có số được cấp từ ngày này trở đi nên không đổi cách đánh số lùi lại được.',
    en: 'Numbers were issued from this day on, so the numbering cannot be changed backwards.',
  },
  tableUnreadable: {
    vi: 'Không đọc được bảng. Hãy tải lên tệp XLSX có dòng tiêu đề.',
    en: 'The table cannot be read. Upload an XLSX file with a row of headings.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;
