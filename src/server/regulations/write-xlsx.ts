import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { Cell, Table } from './make-registry-table.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Spreadsheets count days from 1900 on, and take that year for a leap year: what is earlier is written out. */
const firstDay = '1900-03-01';

/** A table as XLSX: one sheet, its headings stay while one scrolls, days are days. Words are never a formula here. */
export async function writeXlsx({ name, sheet, columns, rows }: Table): Promise<File> {
  const head: Row = columns.map(({ heading }) => ({
    value: heading,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'center',
  }));
  const bytes = await writeExcelFile([head, ...rows.map((row) => row.map(cellOf))], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new File([new Uint8Array(bytes)], `${name}.xlsx`, { type: mediaType });
}

function cellOf(cell: Cell): Row[number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (typeof cell === 'object' && cell.day < firstDay)
    return { value: cell.day.split('-').toReversed().join('/'), type: String, alignVertical: 'top' };
  if (typeof cell === 'object')
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: 'dd/mm/yyyy',
      alignVertical: 'top',
    };
  return { value: withoutControls(cell), type: String, wrap: true, alignVertical: 'top' };
}

/** XML has no place for most control characters; a file with one would not open. */
function withoutControls(words: string): string {
  return words.replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '');
}
