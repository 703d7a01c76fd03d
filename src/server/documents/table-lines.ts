/** A table as rows of cells, each cell the lines of its paragraphs. */
export type Table = string[][][];

const letterhead = /C[ỘÔ]NG H(?:ÒA|OÀ) X[ÃA] HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|^Nơi nhận|^(?:TM|KT|TL|TUQ|Q)\. /imu;
const provision = /^(?:Điều \d+[a-z]?[.:]|Chương [IVX\d]+)/gmu;

/** A table that only places things on the page: letterhead, signatures, or a text laid out in columns. */
function isLayout(table: Table): boolean {
  const text = table.flat(2).join('\n');
  const columns = Math.max(...table.map((row) => row.length));
  return columns <= 3 && (letterhead.test(text) || (text.match(provision)?.length ?? 0) > 1);
}

function rowLine(row: string[][]): string {
  return row.map((cell) => cell.join(' ').replace(/\s+/g, ' ').trim()).join(' | ');
}

/**
 * The lines of a table: a row a line, its cells joined by ` | `. A box of one cell and a table that is only
 * layout give their paragraphs as lines, cell after cell.
 */
export function tableLines(table: Table): string[] {
  const rows = table.filter((row) => row.some((cell) => cell.some((line) => line.trim() !== '')));
  if (rows.length === 0) return [];
  const asBlocks = isLayout(rows);
  return rows.flatMap((row) => (asBlocks || row.length === 1 ? row.flat() : [rowLine(row)]));
}
