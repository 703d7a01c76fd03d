import type { Cell, Table } from './make-registry-table.ts';

/**
 * A table as CSV (RFC 4180) in UTF-8 with the mark by which spreadsheets know it; days as 2022-09-05. Words that a
 * spreadsheet would take for a formula get an apostrophe before them.
 */
export function writeCsv({ name, columns, rows }: Table): File {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(wordsOf))];
  const text = lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
  return new File([`\u{FEFF}${text}`], `${name}.csv`, { type: 'text/csv; charset=utf-8' });
}

function wordsOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'number' ? String(cell) : harmless(cell);
}

/**
 * OWASP, CSV injection: a cell that begins with one of these signs is calculated when it is opened. Where a spreadsheet parts
 * cells by semicolons, as in Vietnam, a new cell may begin within the words.
 */
function harmless(words: string): string {
  return words.replaceAll(/(?<=^|[;,\t\r\n]["']?)[=+\-@＝＋－＠\t\r\n]/g, "'$&");
}

function quoted(words: string): string {
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
