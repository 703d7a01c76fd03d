// long because: one table of sentences, which is read by looking a code up
import { requestRefusals } from './request-refusals.ts';

/**
 * Every refusal of every act with its sentence in both languages: what is wrong and what to do.
 * The server answers with it, the screens show it; `refuses(…)` takes only codes that stand here.
 */
export const refusalSentences = {
  wrongCredentials: {
    vi: 'Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra lại; nếu quên mật khẩu, đề nghị quản trị của cơ quan cấp lại.',
    en: 'The e-mail address or the password is wrong. Check both; if the password is forgotten, ask the administrator of your agency for a reset.',
  },
  wrongCode: {
    vi: 'Mã xác thực không đúng hoặc đã hết hiệu lực. Hãy nhập mã đang hiện trên ứng dụng xác thực.',
    en: 'The code is wrong or has expired. Enter the code that your authenticator shows now.',
  },
  signInExpired: {
    vi: 'Đã quá thời gian của bước xác thực thứ hai hoặc đã nhập sai nhiều lần. Hãy đăng nhập lại từ đầu.',
    en: 'The second step took too long or had too many wrong codes. Please sign in again from the start.',
  },
  lockedOut: {
    vi: 'Đã nhập sai nhiều lần. Hãy chờ hết thời gian ghi trong thông báo rồi thử lại.',
    en: 'Too many wrong tries. Wait for the time stated, then try again.',
  },
  wrongPassword: {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The current password is wrong.',
  },
  weakPassword: {
    vi: 'Mật khẩu mới quá yếu: cần ít nhất 12 ký tự, không trùng thư điện tử và không nằm trong danh sách mật khẩu phổ biến.',
    en: 'The new password is too weak: at least 12 characters, not the e-mail address, and none of the common passwords.',
  },
  linkExpired: {
    vi: 'Liên kết đặt mật khẩu đã hết hiệu lực hoặc đã được dùng. Đề nghị quản trị của cơ quan cấp lại.',
    en: 'The link for setting a password has expired or was used. Ask the administrator of your agency for a new one.',
  },
  secondFactorAlreadyOn: {
    vi: 'Xác thực hai bước đã được bật.',
    en: 'Two-step sign-in is already on.',
  },
  secondFactorOff: {
    vi: 'Xác thực hai bước chưa được bật.',
    en: 'Two-step sign-in is off.',
  },
  alreadyInitialised: {
    vi: 'Hệ thống đã được khởi tạo. Hãy đăng nhập.',
    en: 'The system has been set up already. Please sign in.',
  },
  wrongSetupCode: {
    vi: 'Mã khởi tạo không đúng. Mã được in ra khi khởi động máy chủ hoặc bằng lệnh «bin/lientich init --code».',
    en: 'The set-up code is wrong. It is printed when the server starts, or by “bin/lientich init --code”.',
  },
  codeTaken: {
    vi: 'Mã định danh này đã được dùng cho một cơ quan khác trong cùng thời gian.',
    en: 'Another agency has this identification code in the same period.',
  },
  nameTaken: {
    vi: 'Tên này đã có trong cùng thời gian. Hãy chọn tên khác hoặc dùng mục đã có.',
    en: 'This name exists already in the same period. Choose another one or use the existing entry.',
  },
  agencyEnded: {
    vi: 'Cơ quan đã kết thúc hoạt động vào ngày này.',
    en: 'The agency had ended by that day.',
  },
  superiorLoop: {
    vi: 'Không thể chọn cơ quan này làm cấp trên: một cơ quan không thể là cấp trên của chính mình, dù gián tiếp.',
    en: 'This agency cannot be the superior: an agency cannot be above itself, even indirectly.',
  },
  successionIncomplete: {
    vi: 'Việc kế thừa chưa đủ: đổi tên, chia tách, sáp nhập cần cả cơ quan cũ và cơ quan kế thừa; giải thể chỉ có cơ quan cũ.',
    en: 'The succession is incomplete: a renaming, split or merger needs predecessors and successors; a dissolution has predecessors only.',
  },
  successionLoop: {
    vi: 'Không thể ghi việc kế thừa này: một cơ quan không thể kế thừa chính mình, dù gián tiếp.',
    en: 'This succession cannot be recorded: an agency cannot succeed itself, even indirectly.',
  },
  headTaken: {
    vi: 'Cơ quan đã có chức vụ người đứng đầu trong thời gian này. Hãy kết thúc chức vụ đó trước.',
    en: 'The agency has a head’s position in this period already. Close that one first.',
  },
  outsideUnit: {
    vi: 'Chức vụ phải nằm trong thời gian hoạt động của đơn vị.',
    en: 'The position must lie within the time of its unit.',
  },
  outsidePosition: {
    vi: 'Thời gian giữ chức vụ phải nằm trong thời gian của chức vụ.',
    en: 'The appointment must lie within the time of the position.',
  },
  roleOfOperator: {
    vi: 'Vai trò quản trị hệ thống và thanh tra nội bộ chỉ có ở đơn vị vận hành hệ thống.',
    en: 'The roles of system administrator and auditor exist only in the body that operates the system.',
  },
  administratorPresent: {
    vi: 'Cơ quan này đã có quản trị. Quản trị của cơ quan tự bổ nhiệm người khác.',
    en: 'This agency has an administrator, who appoints the others.',
  },
  openingTooLate: {
    vi: 'Quản trị đầu tiên phải bắt đầu trong vòng một năm kể từ hôm nay.',
    en: 'The first administrator must begin within a year from today.',
  },
  periodBackwards: {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The end must come after the beginning.',
  },
  unitInUse: {
    vi: 'Đơn vị còn chức vụ đang có người giữ. Hãy bàn giao trước khi kết thúc đơn vị.',
    en: 'Somebody still holds a position in this unit. Hand over before closing it.',
  },
  positionInUse: {
    vi: 'Chức vụ đang có người giữ. Hãy bàn giao trước khi kết thúc chức vụ.',
    en: 'Somebody still holds this position. Hand over before closing it.',
  },
  emailTaken: {
    vi: 'Thư điện tử này đã có người dùng. Nếu là cùng một người, hãy thêm chức vụ cho người đó.',
    en: 'This e-mail address is in use. If it is the same person, give that person another position.',
  },
  ownAppointment: {
    vi: 'Không ai được tự bổ nhiệm hoặc tự thay đổi vai trò của mình. Đề nghị một quản trị khác thực hiện.',
    en: 'Nobody appoints themselves or changes their own roles. Ask another administrator.',
  },
  alreadyAppointed: {
    vi: 'Người này đã giữ chức vụ đó trong cùng thời gian.',
    en: 'The person holds that position already in the same period.',
  },
  needsSecondPerson: {
    vi: 'Việc này cần người thứ hai xác nhận, không phải người đã đề nghị.',
    en: 'This needs a second person to confirm it, not the one who proposed it.',
  },
  notProposed: {
    vi: 'Việc bổ nhiệm này không còn chờ xác nhận.',
    en: 'This appointment is not waiting for confirmation any more.',
  },
  appointmentEnded: {
    vi: 'Việc bổ nhiệm này đã kết thúc.',
    en: 'This appointment has ended.',
  },
  lastAdministrator: {
    vi: 'Đây là quản trị cuối cùng của cơ quan. Hãy bổ nhiệm quản trị khác trước.',
    en: 'This is the last administrator of the agency. Appoint another one first.',
  },
  samePerson: {
    vi: 'Người giao và người nhận phải là hai người khác nhau.',
    en: 'The one who hands over and the one who takes over must be two different persons.',
  },
  nothingToHandOver: {
    vi: 'Người này không còn giữ việc gì để bàn giao.',
    en: 'This person holds nothing that could be handed over.',
  },
  handoverChanged: {
    vi: 'Những việc người này đang giữ đã thay đổi sau khi xem trước. Hãy xem lại rồi bàn giao.',
    en: 'What this person holds has changed since the preview. Look again, then hand over.',
  },
  importHasErrors: {
    vi: 'Tệp còn dòng sai nên chưa nhập dòng nào. Hãy sửa các dòng được nêu rồi nhập lại.',
    en: 'Some lines are wrong, so nothing was imported. Mend the lines named, then import again.',
  },
  delegationOutsideAppointment: {
    vi: 'Thời gian ủy quyền phải nằm trong thời gian giữ chức vụ của cả hai người.',
    en: 'The delegation must lie within the time of both appointments.',
  },
  readingEnded: {
    vi: 'Lần đọc này đã kết thúc hoặc đã bị hủy. Hãy đọc lại văn bản.',
    en: 'This reading has ended or was cancelled. Read the text again.',
  },
  tooManyReadings: {
    vi: 'Đang có nhiều văn bản được đọc cùng lúc. Hãy chờ một lần đọc xong rồi thử lại.',
    en: 'Several texts are being read at this moment. Wait until one is done, then try again.',
  },
  declaredSecret: {
    vi: 'Tài liệu được khai là bí mật nhà nước nên không được đưa vào hệ thống; chưa có gì được lưu. Có thể lập phiếu chỉ dẫn thay cho văn bản.',
    en: 'The document is declared a state secret and stays outside the system; nothing was stored. An index card can stand for it.',
  },
  stampedSecret: {
    vi: 'Đầu văn bản có dấu chỉ độ mật (Mật, Tối mật hoặc Tuyệt mật) nên không được đưa vào hệ thống; chưa có gì được lưu. Có thể lập phiếu chỉ dẫn thay cho văn bản.',
    en: 'The heading carries a secrecy stamp, so the document stays outside the system; nothing was stored. An index card can stand for it.',
  },
  importEnded: {
    vi: 'Văn bản này đã được đề nghị, ghép vào quy chế đã có hoặc đã bỏ nên không sửa được nữa.',
    en: 'This text was proposed, joined to an existing regulation, or given up; it cannot be changed any more.',
  },
  importIncomplete: {
    vi: 'Hồ sơ còn thiếu. Hãy xem các mục được nêu ở bước kiểm tra, bổ sung rồi gửi lại.',
    en: 'The file is incomplete. See what the review names, complete it, then send it again.',
  },
  noSuchLine: {
    vi: 'Dòng này không còn ở chỗ cũ vì văn bản vừa thay đổi. Hãy xem lại văn bản.',
    en: 'This line is not there any more because the text has changed. Look at the text again.',
  },
  wrongPlace: {
    vi: 'Chỗ được chọn không dùng được: hãy chọn trong một dòng, ở ranh giới giữa hai từ.',
    en: 'The chosen place does not work: choose within one line, between two words.',
  },
  wrongNumber: {
    vi: 'Số hiệu không hợp với loại mục: điều và khoản dùng số (5, 5a), điểm dùng chữ cái (a, đ), chương dùng số La Mã hoặc số.',
    en: 'The number does not fit the kind: articles and clauses take figures (5, 5a), points a letter (a, b), chapters a Roman or plain number.',
  },
  markedAlready: {
    vi: 'Những chữ này đã được đánh dấu là nghĩa vụ. Hãy sửa nghĩa vụ đó.',
    en: 'These words are marked as a duty already. Correct that duty instead.',
  },
  noSuchDuty: {
    vi: 'Nghĩa vụ này không còn trong văn bản. Hãy tải lại trang.',
    en: 'This duty is not in the text any more. Reload the page.',
  },
  wrongTiming: {
    vi: 'Thời hạn chưa hợp lệ: hãy xem lại loại thời hạn, số lượng, đơn vị hoặc chu kỳ.',
    en: 'The timing does not fit together: check its kind, amount, unit or period.',
  },
  noSuchAgency: {
    vi: 'Có bên tham gia không có trong danh bạ cơ quan. Hãy chọn lại từ danh bạ.',
    en: 'A participant is not in the directory of agencies. Choose it from the directory.',
  },
  noSuchRegulation: {
    vi: 'Quy chế được dẫn không có trong sổ của cơ quan. Hãy chọn lại hoặc chỉ ghi số, ký hiệu.',
    en: 'The regulation referred to is not in your registry. Choose again, or write its symbol only.',
  },
  regulationNotOpen: {
    vi: 'Quy chế này đã bị rút hoặc chưa có hiệu lực ràng buộc nên chưa thể đề nghị bản mới.',
    en: 'This regulation was withdrawn or binds nobody yet, so a new version cannot be proposed.',
  },
  proposalEnded: {
    vi: 'Đề nghị này đã được thống nhất hoặc đã rút.',
    en: 'This proposal has been agreed or withdrawn.',
  },
  proposalChanged: {
    vi: 'Nội dung đã thay đổi sau khi mở trang. Hãy xem lại nội dung hiện tại rồi chấp thuận.',
    en: 'The content has changed since the page was opened. Look at it again, then accept.',
  },
  alreadyAnswered: {
    vi: 'Cơ quan đã trả lời đề nghị này.',
    en: 'Your agency has answered this proposal already.',
  },
  otherIsBound: {
    vi: 'Đã có bên khác chấp thuận nên không rút lại được. Hãy đề nghị đính chính hoặc trao đổi với các bên.',
    en: 'Another participant has accepted, so it cannot be withdrawn. Propose a correction, or speak with the participants.',
  },
  notBinding: {
    vi: 'Chỉ đề nghị đính chính khi quy chế đã ràng buộc cơ quan ta.',
    en: 'A correction can be proposed only when the regulation binds your agency.',
  },
  noSuchParty: {
    vi: 'Nghĩa vụ chỉ đặt cho các bên tham gia quy chế. Hãy chọn lại bên có nghĩa vụ hoặc bên nhận.',
    en: 'A duty is for participants of the regulation only. Choose again whom it binds or to whom it is owed.',
  },
  correctionOpen: {
    vi: 'Một nghĩa vụ trong đề nghị này đang có đề nghị đính chính khác chưa xong. Hãy trả lời hoặc rút đề nghị đó trước.',
    en: 'One of these duties has another open correction. Answer or withdraw that one first.',
  },
  tooManyRows: {
    vi: 'Danh sách vượt quá 10.000 dòng. Hãy lọc hẹp hơn rồi kết xuất lại.',
    en: 'The list has more than 10,000 rows. Narrow it, then export again.',
  },
  tooManyViews: {
    vi: 'Đã lưu 50 bộ lọc. Hãy xóa bớt trước khi lưu thêm.',
    en: 'Fifty views are saved already. Remove one before saving another.',
  },
  fulfilmentSettled: {
    vi: 'Lần thực hiện này đã kết thúc (đã thực hiện, không thực hiện hoặc hết hiệu lực). Nếu ghi nhầm, hãy mở lại trước.',
    en: 'This fulfilment has ended already (done, waived or lapsed). If that was a mistake, reopen it first.',
  },
  fulfilmentOpen: {
    vi: 'Lần thực hiện này đang mở, không cần mở lại.',
    en: 'This fulfilment is open; there is nothing to take back.',
  },
  fulfilmentLapsed: {
    vi: 'Lần thực hiện này đã hết hiệu lực vì quy chế đã kết thúc hoặc nghĩa vụ đã được đính chính, nên không ghi thêm được.',
    en: 'This fulfilment has lapsed, because the regulation ended or the duty was corrected; nothing can be added to it.',
  },
  doneInFuture: {
    vi: 'Ngày thực hiện ở sau hôm nay. Hãy ghi ngày đã thực hiện xong.',
    en: 'The day on which it was done lies after today. Enter the day on which it was finished.',
  },
  doneBeforeEvent: {
    vi: 'Ngày thực hiện ở trước ngày xảy ra sự kiện. Hãy kiểm tra lại ngày.',
    en: 'The day on which it was done lies before the event. Check the day.',
  },
  alreadyHeld: {
    vi: 'Đang tạm dừng rồi. Hãy cho tiếp tục trước khi tạm dừng lần nữa.',
    en: 'It is on hold already. Resume it before holding it again.',
  },
  notHeld: {
    vi: 'Không ở trạng thái tạm dừng.',
    en: 'It is not on hold.',
  },
  noExtension: {
    vi: 'Điều khoản này không quy định việc gia hạn, hoặc đã gia hạn rồi.',
    en: 'This article allows no extension, or it has been used.',
  },
  extensionTooLong: {
    vi: 'Thời gian gia hạn vượt quá mức điều khoản cho phép. Hãy nhập lại trong mức đó.',
    en: 'The extension is longer than the article allows. Stay within what it allows.',
  },
  notOurDuty: {
    vi: 'Nghĩa vụ này không phải của cơ quan ta, hoặc quy chế chưa ràng buộc cơ quan ta.',
    en: 'This duty is not your agency’s, or the regulation does not bind it yet.',
  },
  notByOccasion: {
    vi: 'Nghĩa vụ này theo định kỳ, theo ngày đã định hoặc chỉ là việc gia hạn; hệ thống tự lập các lần thực hiện.',
    en: 'This duty recurs, has a day that the regulation fixes, or only prolongs another; its fulfilments are made by themselves.',
  },
  dutyContested: {
    vi: 'Các bên chưa thống nhất cách hiểu nghĩa vụ này. Hãy trả lời hoặc rút đề nghị đính chính đang mở trước.',
    en: 'The participants do not agree yet on how this duty is read. Settle the open correction first.',
  },
  noDeadlineCounted: {
    vi: 'Điều khoản không nêu số ngày và các bên chưa thống nhất thời hạn mặc định. Hãy đề nghị đính chính để thống nhất.',
    en: 'The article gives no length and the participants have agreed on no default. Propose a correction to agree on one.',
  },
  eventInFuture: {
    vi: 'Ngày xảy ra sự kiện ở sau hôm nay. Chỉ thời hạn “trước khi …” mới tính từ một ngày sắp tới.',
    en: 'The day of the event lies after today. Only a deadline “before …” is counted from a day to come.',
  },
  eventOutsideValidity: {
    vi: 'Ngày xảy ra sự kiện nằm ngoài thời gian quy chế có hiệu lực với cơ quan ta.',
    en: 'The day of the event lies outside the time in which the regulation binds your agency.',
  },
  evidenceWithdrawn: {
    vi: 'Minh chứng này đã được rút.',
    en: 'This evidence has been withdrawn.',
  },
  notOwedToUs: {
    vi: 'Chỉ bên có quyền nghĩa vụ mới có ý kiến khác về việc thực hiện.',
    en: 'Only an agency to which the duty is owed may dispute it.',
  },
  alreadyDisputed: {
    vi: 'Cơ quan ta đang có ý kiến khác về lần thực hiện này. Hãy rút ý kiến đó trước.',
    en: 'Your agency disputes this fulfilment already. Withdraw that first.',
  },
  notDisputed: {
    vi: 'Không có ý kiến khác nào đang mở về lần thực hiện này.',
    en: 'Nothing is disputed about this fulfilment.',
  },
  periodTooLong: {
    vi: 'Khoảng thời gian dài quá 62 ngày hoặc ngày cuối ở trước ngày đầu. Hãy chọn lại.',
    en: 'The period is longer than 62 days, or its end lies before its start. Choose again.',
  },
  dayOutsideYear: {
    vi: 'Có ngày không thuộc năm của quyết định. Hãy kiểm tra lại danh sách ngày.',
    en: 'A day lies outside the year of the decision. Check the list of days.',
  },
  workedDayIsWorkingDay: {
    vi: 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật. Hãy kiểm tra lại danh sách ngày.',
    en: 'A make-up day must be a Saturday or a Sunday. Check the list of days.',
  },
  dayTwice: {
    vi: 'Có ngày được ghi hai lần hoặc vừa nghỉ vừa làm bù. Hãy kiểm tra lại danh sách ngày.',
    en: 'A day is listed twice, or both as off and as worked. Check the list of days.',
  },
  phraseNotRead: {
    vi: 'Không đọc được thời hạn trong cụm từ này. Hãy viết như trong văn bản, ví dụ “trong thời hạn 05 ngày làm việc”.',
    en: 'No time limit could be read in this phrase. Write it in Vietnamese, as a document does, with its number and unit.',
  },
  absenceOverlaps: {
    vi: 'Người này đã có thời gian vắng mặt trùng với khoảng ngày này. Hãy kết thúc hoặc chọn lại ngày.',
    en: 'This person is recorded as away in that time already. End that absence or choose other days.',
  },
  uploadNotReady: {
    vi: 'Có tệp chưa tải lên hoặc chưa kiểm tra xong, hoặc đã bị từ chối. Hãy chờ kiểm tra xong hoặc bỏ tệp đó.',
    en: 'A file has not come in whole, is still being checked or was refused. Wait for it, or leave it out.',
  },
  uploadTaken: {
    vi: 'Tệp này đã được đính kèm nên không bỏ được ở đây.',
    en: 'This file is attached already and cannot be given up here.',
  },
  uploadTooLarge: {
    vi: 'Tệp lớn hơn mức cho phép. Hãy chia nhỏ hoặc nén ảnh trong tệp rồi tải lên lại.',
    en: 'The file is larger than allowed. Split it, or make the pictures in it smaller, then send it again.',
  },
  uploadQuotaReached: {
    vi: 'Các tệp đã tải lên mà chưa đính kèm chiếm hết dung lượng dành cho người dùng. Hãy bỏ bớt tệp chưa dùng.',
    en: 'Files that you have sent up and not attached take all the room you have. Remove some that you do not need.',
  },
  fileDestroyed: {
    vi: 'Nội dung tệp này đã được tiêu hủy theo quyết định của cơ quan; chỉ còn thông tin về tệp.',
    en: 'The content of this file was destroyed by decision of the agency; only its record remains.',
  },
  noPreview: {
    vi: 'Loại tệp này không xem trước được. Hãy tải tệp về để xem.',
    en: 'Files of this type have no preview. Download the file to read it.',
  },
  keyTooLong: {
    vi: 'Khóa API có thời hạn nhiều nhất một năm kể từ hôm nay. Hãy chọn ngày hết hạn sớm hơn.',
    en: 'An API key lasts a year from today at most. Choose an earlier last day.',
  },
  tooManyKeys: {
    vi: 'Người dùng đã có 20 khóa API còn hiệu lực hoặc chờ xác nhận. Hãy thu hồi khóa không dùng nữa.',
    en: 'You have 20 API keys that work or wait already. Revoke those that are no longer needed.',
  },
  ownKey: {
    vi: 'Không ai tự xác nhận khóa API của mình. Đề nghị một quản trị khác của cơ quan xác nhận.',
    en: 'Nobody confirms their own API key. Ask another administrator of the agency.',
  },
  keyDecided: {
    vi: 'Khóa API này không còn chờ xác nhận: đã được xác nhận, đã thu hồi hoặc đã hết hiệu lực.',
    en: 'This API key no longer waits: it was confirmed or revoked, or it has ended.',
  },
  originNotAllowed: {
    vi: 'Nơi nhận này chưa được phép. Đề nghị quản trị hệ thống thêm vào danh sách nơi nhận webhook.',
    en: 'Messages may not be sent to this place. Ask the system administrator to allow it for webhooks.',
  },
  originKnown: {
    vi: 'Nơi nhận này đã có trong danh sách được phép.',
    en: 'This place is allowed already.',
  },
  tooManyWebhooks: {
    vi: 'Cơ quan đã có 20 webhook. Hãy bỏ webhook không dùng nữa.',
    en: 'The agency has 20 webhooks already. Remove those that are no longer needed.',
  },
  webhookOff: {
    vi: 'Webhook đang tắt. Hãy bật lại trước khi gửi thử.',
    en: 'The webhook is switched off. Switch it on before trying it.',
  },
  ...requestRefusals,
} as const satisfies Record<string, { vi: string; en: string }>;

export type RefusalCode = keyof typeof refusalSentences;
