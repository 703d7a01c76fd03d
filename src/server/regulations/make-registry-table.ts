import type { RegulationRow } from '../../contract/regulation-views.ts';
import { kindNames, stateNames } from '../../domain/regulation/regulation-names.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import type { Language } from '../platform/problem.ts';

export type ExportFormat = 'csv' | 'xlsx';

/** A cell: words, a number, or a day. */
export type Cell = string | number | { day: string } | null;
export type Table = {
  /** Of the file, without its ending. */
  name: string;
  /** Of the sheet; at most 31 signs. */
  sheet: string;
  columns: readonly { heading: string; /** In signs. */ width: number }[];
  rows: readonly (readonly Cell[])[];
};

type Column = {
  vi: string;
  en: string;
  width: number;
  cell: (row: RegulationRow, language: Language) => Cell;
};

const columns: readonly Column[] = [
  { vi: 'Tên quy chế', en: 'Title', width: 60, cell: titleWords },
  { vi: 'Loại', en: 'Kind', width: 20, cell: ({ kind }, language) => kindNames[language][kind] },
  { vi: 'Số, ký hiệu', en: 'Symbol', width: 24, cell: ({ symbol }) => symbol },
  { vi: 'Tên gọi khác', en: 'Also called', width: 24, cell: ({ aliases }) => listed(aliases) },
  { vi: 'Ngày ký', en: 'Signed on', width: 12, cell: ({ signedOn }) => dayOf(signedOn) },
  { vi: 'Hiệu lực từ', en: 'In force from', width: 12, cell: ({ effectFrom }) => dayOf(effectFrom) },
  { vi: 'Hiệu lực đến hết', en: 'In force until', width: 16, cell: ({ effectTo }) => dayOf(effectTo) },
  { vi: 'Được thay thế từ', en: 'Replaced from', width: 16, cell: ({ replacedOn }) => dayOf(replacedOn) },
  { vi: 'Trạng thái', en: 'State', width: 26, cell: ({ state }, language) => stateNames[language][state] },
  { vi: 'Cơ quan chủ trì', en: 'Lead', width: 32, cell: ({ parties }) => namesOf(parties, 'lead') },
  {
    vi: 'Bên tham gia khác',
    en: 'Other participants',
    width: 44,
    cell: ({ parties }) => namesOf(parties, 'member'),
  },
  { vi: 'Số bên đã chấp thuận', en: 'Accepted by', width: 20, cell: ({ accepted }) => accepted },
  { vi: 'Lĩnh vực phối hợp', en: 'Fields of coordination', width: 40, cell: ({ fields }) => listed(fields) },
  {
    vi: 'Hoạt động gần nhất',
    en: 'Last activity',
    width: 18,
    cell: ({ lastActivityOn }) => dayOf(lastActivityOn),
  },
];

/** The rows of the registry as a table of words, in the language of who asks. */
export function makeRegistryTable(rows: readonly RegulationRow[], day: string, language: Language): Table {
  const name = language === 'vi' ? 'Sổ quy chế' : 'Registry of regulations';
  return {
    name: `${name} ${day}`,
    sheet: name,
    columns: columns.map((column) => ({ heading: column[language], width: column.width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, language))),
  };
}

function dayOf(day: string | null): Cell {
  return day === null ? null : { day };
}

function listed(some: readonly string[]): string {
  return some.join('; ');
}

function namesOf(parties: RegulationRow['parties'], role: 'lead' | 'member'): string {
  return listed(parties.filter((party) => party.role === role).map(({ shortName }) => shortName));
}
