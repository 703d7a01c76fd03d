import { foldName } from '../regulation/fold-name.ts';
import { type Cell, type PastColumn, pastColumns } from './past-row.ts';

/** How registers head their columns, folded; the first that fits a heading wins, so narrow ones stand before wide ones. */
const headings: readonly (readonly [PastColumn, RegExp])[] = [
  ['decisionNumber', /^so (?:va ky hieu )?(?:cua )?(?:quyet dinh|qd)|^quyet dinh so/],
  ['decisionDate', /^ngay(?: thang)?(?: nam)? (?:cua )?(?:ra |ban hanh )?(?:quyet dinh|qd)/],
  ['dueOn', /^(?:thoi )?han\b|^ngay het han|^thoi han/],
  [
    'answeredOn',
    /^ngay(?: thang)?(?: nam)? (?:tra loi|phuc dap|giai quyet|hoan thanh|co ket qua)|^tra loi ngay/,
  ],
  ['outcome', /^ket qua|^tinh trang|^noi dung (?:tra loi|giai quyet)/],
  ['article', /^dieu\b|^can cu|^dieu khoan/],
  ['kind', /^loai|^hinh thuc yeu cau|^the loai/],
  ['medium', /^hinh thuc|^phuong thuc|^cach thuc/],
  ['sender', /^(?:noi|co quan|don vi|ben) (?:gui|ban hanh|de nghi|yeu cau|phat hanh)/],
  ['addressee', /^(?:noi|co quan|don vi|ben) (?:nhan|tra loi|thuc hien|giai quyet)|^kinh gui/],
  ['number', /^so(?:$| van ban| cong van| ky hieu| va ky hieu| hieu)/],
  ['sentOn', /^ngay(?:$| thang| gui| ban hanh| van ban| cong van| di| de nghi| yeu cau)/],
  ['title', /^(?:trich yeu|noi dung|ten loai|ve viec|tieu de)/],
  ['note', /^ghi chu/],
];
/** A heading stands within the first rows; above it are the names of the agency and of the register. */
const rowsLookedAt = 30;
const cellsOfAHeading = 2;

/** Which columns of a sheet seem to be what; the heading is the row that names most of them. */
export function suggestColumns(
  sheet: number,
  rows: readonly (readonly Cell[])[],
): { sheet: number; headerRow: number; columns: Record<PastColumn, number | null> } {
  const read = rows.slice(0, rowsLookedAt).map(columnsOf);
  const best = read.reduce((most, columns, at) => (named(columns) > named(read[most]!) ? at : most), 0);
  const found = read[best];
  if (found === undefined || named(found) < cellsOfAHeading) return { sheet, headerRow: 0, columns: none() };
  return { sheet, headerRow: best, columns: found };
}

function columnsOf(row: readonly Cell[]): Record<PastColumn, number | null> {
  const columns = none();
  row.forEach((cell, at) => {
    const words = cell === null ? '' : foldName(cell);
    const column = headings.find(([, pattern]) => pattern.test(words))?.[0];
    if (column !== undefined && columns[column] === null) columns[column] = at;
  });
  return columns;
}

function none(): Record<PastColumn, number | null> {
  const entries = pastColumns.map((column) => [column, null] as const);
  return Object.fromEntries(entries) as Record<PastColumn, null>;
}

function named(columns: Record<PastColumn, number | null>): number {
  return Object.values(columns).filter((at) => at !== null).length;
}
