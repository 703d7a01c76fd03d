import type { RequestRow } from '../../contract/request-views.ts';
import {
  lineStateNames,
  outcomeNames,
  requestKindNames,
  urgencyNames,
} from '../../domain/request/request-names.ts';
import type { Language } from '../platform/problem.ts';
import type { Cell, Table } from '../regulations/make-registry-table.ts';

type Column = { vi: string; en: string; width: number; cell: (row: RequestRow, language: Language) => Cell };

const day = (on: string | null): Cell => (on === null ? null : { day: on });
const parts = { vi: { to: 'Đến', from: 'Đi' }, en: { to: 'In', from: 'Out' } };

const columns: readonly Column[] = [
  { vi: 'Mã', en: 'Code', width: 16, cell: ({ code }) => code },
  { vi: 'Hộp', en: 'Box', width: 8, cell: ({ part }, language) => parts[language][part] },
  { vi: 'Ngày gửi', en: 'Sent', width: 12, cell: ({ sentOn }) => day(sentOn) },
  { vi: 'Số', en: 'Number', width: 12, cell: ({ ownNumber: own }) => own && `${own.number}/${own.period}` },
  {
    vi: 'Bên kia',
    en: 'Other side',
    width: 36,
    cell: ({ counterparts, counterpartCount: count }) => namesOf(counterparts, count),
  },
  {
    vi: 'Loại',
    en: 'Kind',
    width: 24,
    cell: ({ kind, ownKind }, language) => ownKind ?? requestKindNames[language][kind],
  },
  { vi: 'Trích yếu', en: 'Title', width: 60, cell: ({ title }) => title },
  {
    vi: 'Quy chế',
    en: 'Regulation',
    width: 40,
    cell: ({ regulation }) => regulation.symbol ?? regulation.title,
  },
  {
    vi: 'Mức khẩn',
    en: 'Urgency',
    width: 12,
    cell: ({ urgency }, language) => urgencyNames[language][urgency],
  },
  {
    vi: 'Trạng thái',
    en: 'State',
    width: 18,
    cell: ({ state }, language) => lineStateNames[language][state],
  },
  { vi: 'Hạn trả lời', en: 'Due', width: 12, cell: ({ dueOn }) => day(dueOn) },
  {
    vi: 'Đã trả lời',
    en: 'Answered',
    width: 12,
    cell: ({ answeredCount, counterpartCount }) => `${answeredCount}/${counterpartCount}`,
  },
  {
    vi: 'Kết quả',
    en: 'Result',
    width: 24,
    cell: ({ outcome }, language) => outcome && (outcomeNames[language][outcome] ?? outcome),
  },
];

/** A list of requests as a table of words, in the language of who asks. */
export function makeRequestTable(rows: readonly RequestRow[], today: string, language: Language): Table {
  const name = language === 'vi' ? 'Yêu cầu phối hợp' : 'Requests';
  return {
    name: `${name} ${today}`,
    sheet: name,
    columns: columns.map((column) => ({ heading: column[language], width: column.width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, language))),
  };
}

function namesOf(counterparts: RequestRow['counterparts'], count: number): string {
  const names = counterparts.map(({ shortName }) => shortName).join('; ');
  return count > counterparts.length ? `${names}; +${count - counterparts.length}` : names;
}
