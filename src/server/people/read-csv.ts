import { CsvError, parse } from 'csv-parse/sync';
import { type ImportColumn, importColumns, type ImportFields } from '../../domain/person/import-line.ts';
import { withoutMarks } from '../../domain/person/without-marks.ts';
import { WrongInput } from '../platform/problem.ts';

/** People in one file at most; a ministry sends several. */
const mostLines = 5000;
/** Columns and characters of a line at most: what is longer is another file, or a quote left open. */
const mostColumns = 100;
const longestLine = 20_000;
/** Signs of a column's name at most: it is said again in each problem of each line. */
const longestName = 60;

/** `line` is the line of the file in which it begins, the head's being the first. */
export type CsvLine = { line: number; fields: ImportFields };

/** What a column is called to people; a file may write it so too. */
const names: ImportFields = {
  ho_ten: 'Họ và tên',
  thu_dien_tu: 'Thư điện tử',
  chuc_vu: 'Chức vụ',
  don_vi: 'Đơn vị',
  vai_tro: 'Vai trò',
  tu_ngay: 'Từ ngày',
};

/** How else a column may be called. */
const otherNames: Readonly<Record<ImportColumn, readonly string[]>> = {
  ho_ten: ['full_name'],
  thu_dien_tu: ['email'],
  chuc_vu: ['position'],
  don_vi: ['unit'],
  vai_tro: ['role', 'roles'],
  tu_ngay: ['from'],
};

const known = new Map(
  importColumns.flatMap((column) =>
    [column, names[column], ...otherNames[column]].map((name) => [keyOf(name), column]),
  ),
);

/**
 * The lines of a CSV of people and what its columns are called there: UTF-8 with or without BOM, separated by comma,
 * semicolon or tab, with the names of the columns in the first line, in any order; other columns are left out.
 * @throws {WrongInput} when it is no such CSV at all
 */
export function readCsv(csv: string): { headings: ImportFields; lines: CsvLine[] } {
  const [head, ...records] = parseRecords(csv);
  const written = (head?.record ?? []).slice(0, mostColumns).map(inOneLine);
  const columns = written.map(columnOf);
  const missing = importColumns.filter((column) => column !== 'don_vi' && !columns.includes(column));
  if (missing.length > 0) {
    const told = missing.map((column) => `${names[column]} (${column})`);
    throw wrongCsv(`Thiếu cột / Missing columns: ${told.join(', ')}`);
  }
  if (records.length === 0) throw wrongCsv('Không có dòng nào / There are no lines');
  if (records.length > mostLines)
    throw wrongCsv(`Nhiều hơn ${mostLines} dòng / More than ${mostLines} lines`);
  return {
    headings: fieldsOf(columns, written),
    lines: records.map(({ line, record }) => ({ line, fields: fieldsOf(columns, record) })),
  };
}

function fieldsOf(columns: readonly (ImportColumn | null)[], record: readonly string[]): ImportFields {
  const valueOf = (column: ImportColumn) => record[columns.indexOf(column)]?.normalize('NFC').trim() ?? '';
  return Object.fromEntries(importColumns.map((column) => [column, valueOf(column)])) as ImportFields;
}

/** A spreadsheet breaks a heading where its column is narrow. */
function inOneLine(heading: string): string {
  return heading.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function columnOf(name: string): ImportColumn | null {
  return name.length > longestName ? null : (known.get(keyOf(name)) ?? null);
}

/** A spreadsheet keeps marks and capitals. */
function keyOf(name: string): string {
  return withoutMarks(name).replaceAll(/[^a-z0-9]+/g, '_');
}

function parseRecords(csv: string): { line: number; record: string[] }[] {
  try {
    // The parser counts the two signs of a Windows line end as two lines where they stand inside quotes.
    const rows = parse(csv.replaceAll('\r\n', '\n'), {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      max_record_size: longestLine,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // With the names of the columns; the one line more shows that there were too many.
      to: mostLines + 2,
    });
    // csv-parse types its rows as string[][] whatever is asked; with `info` each is a record and where it was read.
    return (rows as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines - breaksIn(record),
      record,
    }));
  } catch (error) {
    // csv-parse throws on what is no CSV (an open quote, an endless line); that is the file's fault.
    if (!(error instanceof CsvError)) throw error;
    throw wrongCsv(
      'Không đọc được tệp CSV (dấu ngoặc kép chưa đóng, hoặc dòng quá dài) / The CSV could not be read (open quote, or a line too long)',
    );
  }
}

/** Line ends inside the values of a record: the parser gives the line in which it ends, people look where it begins. */
function breaksIn(record: readonly string[]): number {
  return record.join('').split(/[\r\n]/).length - 1;
}

/** The separator that the line of names uses most: Vietnamese spreadsheets write semicolons. */
function delimiterOf(csv: string): string {
  const head = csv.slice(0, csv.search(/\r|\n|$/));
  const count = (separator: string) => head.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function wrongCsv(message: string): WrongInput {
  return new WrongInput([{ path: 'csv', message }]);
}
