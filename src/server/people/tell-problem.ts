import type { ImportProblemCode } from '../../domain/person/import-line.ts';
import type { Language } from '../platform/problem.ts';

const sentences: Record<ImportProblemCode, Record<Language, string>> = {
  missing: { vi: 'Thiếu giá trị.', en: 'A value is missing.' },
  tooLong: { vi: 'Giá trị quá dài.', en: 'The value is too long.' },
  formula: {
    vi: 'Không được bắt đầu bằng =, +, -, @ (bảng tính sẽ hiểu là công thức).',
    en: 'It must not begin with =, +, -, @ (a spreadsheet would take it for a formula).',
  },
  notAnAddress: { vi: 'Không phải địa chỉ thư điện tử.', en: 'Not an e-mail address.' },
  unknownRole: {
    vi: 'Vai trò không có. Dùng: văn thư, cán bộ đầu mối, chuyên viên, lãnh đạo, quản trị.',
    en: 'There is no such role. Use: clerk, focalOfficer, officer, leader, agencyAdministrator.',
  },
  notADay: {
    vi: 'Không phải ngày có thật. Viết dạng ngày/tháng/năm, ví dụ 05/9/2022.',
    en: 'Not a day of the calendar. Write day/month/year, as in 05/9/2022.',
  },
  emailTaken: {
    vi: 'Cơ quan đã có người dùng địa chỉ này. Hãy thêm chức vụ cho người đó.',
    en: 'Somebody of the agency has this address. Give that person another position.',
  },
  nameDiffers: {
    vi: 'Cùng địa chỉ với một dòng trước nhưng khác họ tên.',
    en: 'The same address as in an earlier line, but another name.',
  },
  unknownUnit: {
    vi: 'Cơ quan chưa có đơn vị này. Hãy lập đơn vị trước.',
    en: 'The agency has no such unit. Add the unit first.',
  },
  outsideUnit: {
    vi: 'Đơn vị chưa có hoặc đã kết thúc vào ngày này.',
    en: 'The unit was not there on that day.',
  },
  outsidePosition: {
    vi: 'Chức vụ chưa có hoặc đã kết thúc vào ngày này.',
    en: 'The position was not there on that day.',
  },
  roleOfOperator: {
    vi: 'Vai trò này chỉ có ở đơn vị vận hành hệ thống.',
    en: 'This role exists only in the body that operates the system.',
  },
  alreadyAppointed: {
    vi: 'Người này đã giữ chức vụ đó ở một dòng khác.',
    en: 'Another line gives this person the same position.',
  },
};

/** What is wrong with a field of an imported line, in the asker's language. */
export function tellProblem(code: ImportProblemCode, language: Language): string {
  return sentences[code][language];
}
