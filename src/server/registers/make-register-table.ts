import type { RegisterRow } from '../../contract/registers.ts';
import { requestKindNames } from '../../domain/request/request-names.ts';
import type { Language } from '../platform/problem.ts';
import type { Cell, Table } from '../regulations/make-registry-table.ts';
import type { WantedRegister } from './register-list-store.ts';

type Column = { vi: string; en: string; width: number; cell: (row: RegisterRow, language: Language) => Cell };

const day = (on: string | null): Cell => (on === null ? null : { day: on });
const blank = () => null;
const title: Column = {
  vi: 'Tên loại và trích yếu nội dung văn bản',
  en: 'Kind and title',
  width: 60,
  cell: ({ kind, title: words }, language) =>
    kind === null ? hidden[language] : `${requestKindNames[language][kind]}: ${words}`,
};
const hidden = { vi: '(hạn chế)', en: '(restricted)' };
const note: Column = { vi: 'Ghi chú', en: 'Note', width: 20, cell: blank };

/** The columns of the three registers (NĐ 30/2020, Phụ lục IV); those that are filled by hand stay empty. */
const columns: Record<WantedRegister['register'], readonly Column[]> = {
  in: [
    { vi: 'Ngày đến', en: 'Day of arrival', width: 12, cell: (row) => day(row.enteredOn) },
    { vi: 'Số đến', en: 'Number', width: 9, cell: (row) => row.number },
    { vi: 'Tác giả', en: 'Author', width: 32, cell: (row) => row.authors },
    { vi: 'Số, ký hiệu', en: 'Symbol', width: 18, cell: (row) => row.symbol },
    { vi: 'Ngày tháng', en: 'Dated', width: 12, cell: (row) => day(row.documentOn) },
    title,
    { vi: 'Đơn vị hoặc người nhận', en: 'Unit or person', width: 28, cell: (row) => row.receivedBy },
    { vi: 'Ngày chuyển', en: 'Passed on', width: 12, cell: blank },
    { vi: 'Ký nhận', en: 'Signature', width: 14, cell: blank },
    note,
  ],
  out: [
    { vi: 'Số, ký hiệu văn bản', en: 'Symbol', width: 18, cell: (row) => row.symbol ?? row.number },
    { vi: 'Ngày tháng văn bản', en: 'Dated', width: 12, cell: (row) => day(row.documentOn) },
    title,
    { vi: 'Người ký', en: 'Signed by', width: 22, cell: blank },
    { vi: 'Nơi nhận văn bản', en: 'Addressees', width: 36, cell: (row) => row.authors },
    { vi: 'Đơn vị, người nhận bản lưu', en: 'Kept by', width: 26, cell: (row) => row.receivedBy },
    { vi: 'Số lượng bản', en: 'Copies', width: 10, cell: blank },
    note,
  ],
  requests: [
    { vi: 'Số', en: 'Number', width: 9, cell: (row) => row.number },
    { vi: 'Ngày', en: 'Day', width: 12, cell: (row) => day(row.enteredOn) },
    { vi: 'Bên gửi, bên nhận', en: 'Other side', width: 32, cell: (row) => row.authors },
    title,
    { vi: 'Hạn trả lời', en: 'Due', width: 12, cell: (row) => day(row.dueOn) },
    { vi: 'Ngày trả lời', en: 'Answered', width: 12, cell: (row) => day(row.answeredOn) },
    { vi: 'Kết quả', en: 'Result', width: 30, cell: (row) => row.result },
    note,
  ],
};
const names: Record<WantedRegister['register'], { vi: string; en: string }> = {
  in: { vi: 'Sổ đăng ký văn bản đến', en: 'Register of what came in' },
  out: { vi: 'Sổ đăng ký văn bản đi', en: 'Register of what went out' },
  requests: { vi: 'Sổ theo dõi yêu cầu', en: 'Register of requests' },
};

/** A register as a table of words, in the language of who asks. */
export function makeRegisterTable(
  { register, period }: WantedRegister,
  rows: readonly RegisterRow[],
  language: Language,
): Table {
  const name = names[register][language];
  return {
    name: `${name} ${period}`,
    sheet: name.slice(0, 31),
    columns: columns[register].map((column) => ({ heading: column[language], width: column.width })),
    rows: rows.map((row) => columns[register].map(({ cell }) => cell(row, language))),
  };
}
