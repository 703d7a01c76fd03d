import readSheets, { type CellValue } from 'read-excel-file/node';
import { type Cell, mostPastRows, type Sheet } from '../../domain/past-exchange/past-row.ts';
import { openZip } from './open-zip.ts';
import type { ReadLimits } from './read-limits.ts';
import { StopReading, stopFor } from './stop-reading.ts';

const mostCells = 200;
const lettersOfACell = 20_000;

/**
 * The sheets of an XLSX file: of formulas the value that was kept, of days their ISO text.
 * @throws StopReading when it is no such file, is damaged, or holds more than a register does
 */
export async function readTable(bytes: Uint8Array, limits: ReadLimits): Promise<Sheet[]> {
  checkParts(bytes, limits);
  const sheets = await readSheets(Buffer.from(bytes)).catch((error: unknown) => {
    throw stopFor('corrupt', error);
  });
  return sheets.map(({ sheet, data }) => {
    if (data.length > mostPastRows) throw new StopReading('tooLarge');
    return { name: sheet, rows: data.map((row) => row.slice(0, mostCells).map(asCell)) };
  });
}

/** A workbook, and no small file that becomes a large one: each part is expanded once, within the limits. */
function checkParts(bytes: Uint8Array, limits: ReadLimits): void {
  const zip = openZip(bytes, limits);
  if (!zip.names.includes('xl/workbook.xml')) throw new StopReading('notADocument');
  for (const name of zip.names) zip.expand(name, () => undefined);
}

/** The library's types call the class a day where they mean one. */
function asCell(value: CellValue | Date | null): Cell {
  if (value === null || typeof value === 'function') return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value).trim().slice(0, lettersOfACell);
  return text === '' ? null : text;
}
