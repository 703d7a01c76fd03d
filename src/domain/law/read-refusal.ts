/** Why a file could not be read. Each code has a sentence for the person in both languages, below. */
export type ReadRefusal =
  | 'empty'
  | 'tooLarge'
  | 'passwordProtected'
  | 'corrupt'
  | 'notADocument'
  | 'zipBomb'
  | 'tooManyObjects'
  | 'macros'
  | 'needsLibreOffice'
  | 'noTextFound'
  | 'timedOut'
  | 'outOfMemory'
  | 'notStarted'
  | 'cancelled';

type Sentence = { readonly vi: string; readonly en: string };

/** The one table of sentences: command line, server and web all take theirs from here. */
const sentences: Record<ReadRefusal, Sentence> = {
  empty: {
    vi: 'Tệp không có nội dung.',
    en: 'The file is empty.',
  },
  tooLarge: {
    vi: 'Tệp vượt quá dung lượng cho phép. Hãy tách tệp hoặc bỏ bớt hình ảnh.',
    en: 'The file is larger than allowed. Split it or take pictures out of it.',
  },
  passwordProtected: {
    vi: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi nộp lại.',
    en: 'The file is protected by a password. Remove the password and try again.',
  },
  corrupt: {
    vi: 'Tệp bị hỏng hoặc chưa được tải lên đầy đủ. Hãy mở và lưu lại bằng phần mềm soạn thảo rồi nộp lại.',
    en: 'The file is damaged or incomplete. Open it in a word processor, save it again and retry.',
  },
  notADocument: {
    vi: 'Tệp không phải là văn bản. Chỉ đọc được DOCX, DOC, PDF, TXT, MD và HTML.',
    en: 'The file is not a text document. DOCX, DOC, PDF, TXT, MD and HTML can be read.',
  },
  zipBomb: {
    vi: 'Tệp nén phình ra quá lớn khi mở nên bị từ chối để bảo đảm an toàn.',
    en: 'The file expands to an unreasonable size when opened and was refused for safety.',
  },
  tooManyObjects: {
    vi: 'Cấu trúc của tệp quá phức tạp nên bị từ chối để bảo đảm an toàn.',
    en: 'The structure of the file is too complex and was refused for safety.',
  },
  macros: {
    vi: 'Tệp có chứa macro. Hãy lưu lại thành tệp DOCX không có macro rồi nộp lại.',
    en: 'The file contains macros. Save it as a DOCX without macros and try again.',
  },
  needsLibreOffice: {
    vi: 'Để đọc tệp .doc cần cài LibreOffice trên máy chủ. Hãy lưu tệp thành .docx hoặc .pdf rồi nộp lại.',
    en: 'Reading .doc needs LibreOffice on the server. Save the file as .docx or .pdf and try again.',
  },
  noTextFound: {
    vi: 'Không tìm thấy chữ nào trong tệp.',
    en: 'No text was found in the file.',
  },
  timedOut: {
    vi: 'Việc đọc tệp kéo dài quá thời gian cho phép nên đã dừng lại.',
    en: 'Reading the file took longer than allowed and was stopped.',
  },
  outOfMemory: {
    vi: 'Việc đọc tệp cần quá nhiều bộ nhớ nên đã dừng lại.',
    en: 'Reading the file needed too much memory and was stopped.',
  },
  notStarted: {
    vi: 'Máy chủ đang quá tải nên chưa mở được trình đọc văn bản. Hãy thử lại sau ít phút.',
    en: 'The server is too busy to start reading. Try again in a few minutes.',
  },
  cancelled: {
    vi: 'Việc đọc tệp đã được hủy.',
    en: 'Reading the file was cancelled.',
  },
};

/** All codes, for contracts that list what an act may refuse. */
export const readRefusals = Object.keys(sentences) as ReadRefusal[];

/** The sentence a person is told for `code`, in Vietnamese or English. */
export function refusalSentence(code: ReadRefusal, lang: 'vi' | 'en'): string {
  return sentences[code][lang];
}
