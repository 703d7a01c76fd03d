import type { ImportProblemCode } from '../../domain/person/import-line.ts';
import { roleName } from '../../domain/person/role-names.ts';
import { agencyRoles } from '../../domain/person/role.ts';
import type { Language } from '../platform/problem.ts';

/** What stands after the place; it goes on in its sentence. */
const clauses: Record<ImportProblemCode, Record<Language, string>> = {
  missing: { vi: 'thiếu giá trị.', en: 'a value is missing.' },
  tooLong: { vi: 'giá trị quá dài.', en: 'the value is too long.' },
  formula: {
    vi: 'không được bắt đầu bằng =, +, -, @ (bảng tính sẽ hiểu là công thức).',
    en: 'it must not begin with =, +, -, @ (a spreadsheet would take it for a formula).',
  },
  notAnAddress: { vi: 'không phải địa chỉ thư điện tử.', en: 'not an e-mail address.' },
  unknownRole: {
    vi: `vai trò không có. Dùng: ${agencyRoles.map((role) => roleName(role).toLowerCase()).join(', ')}.`,
    en: `there is no such role. Use: ${agencyRoles.join(', ')}.`,
  },
  notADay: {
    vi: 'không phải ngày có thật. Viết dạng ngày/tháng/năm, ví dụ 05/9/2022.',
    en: 'not a day of the calendar. Write day/month/year, as in 05/9/2022.',
  },
  emailTaken: {
    vi: 'cơ quan đã có người dùng địa chỉ này. Hãy thêm chức vụ cho người đó.',
    en: 'somebody of the agency has this address. Give that person another position.',
  },
  nameDiffers: {
    vi: 'cùng địa chỉ với một dòng trước nhưng khác họ tên.',
    en: 'the same address as in an earlier line, but another name.',
  },
  unknownUnit: {
    vi: 'cơ quan chưa có đơn vị này. Hãy lập đơn vị trước.',
    en: 'the agency has no such unit. Add the unit first.',
  },
  outsideUnit: {
    vi: 'đơn vị chưa có hoặc đã kết thúc vào ngày này.',
    en: 'the unit was not there on that day.',
  },
  outsidePosition: {
    vi: 'chức vụ chưa có hoặc đã kết thúc vào ngày này.',
    en: 'the position was not there on that day.',
  },
  roleOfOperator: {
    vi: 'vai trò này chỉ có ở đơn vị vận hành hệ thống.',
    en: 'this role exists only in the body that operates the system.',
  },
  alreadyAppointed: {
    vi: 'người này đã giữ chức vụ đó ở một dòng khác.',
    en: 'another line gives this person the same position.',
  },
};

const placed: Record<Language, (line: number, heading: string, clause: string) => string> = {
  vi: (line, heading, clause) => `Dòng ${line}, cột «${heading}»: ${clause}`,
  en: (line, heading, clause) => `Line ${line}, column “${heading}”: ${clause}`,
};

/** What is wrong with a field of an imported line, and where the file has it, in the asker's language. */
export function tellProblem(
  { line, heading, code }: { line: number; heading: string; code: ImportProblemCode },
  language: Language,
): string {
  return placed[language](line, heading, clauses[code][language]);
}
