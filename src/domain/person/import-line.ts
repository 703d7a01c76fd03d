import type { Role } from './role.ts';
import { readRole } from './role-names.ts';

/** The columns of the CSV of people, as its first line names them. */
export const importColumns = ['ho_ten', 'thu_dien_tu', 'chuc_vu', 'don_vi', 'vai_tro', 'tu_ngay'] as const;
export type ImportColumn = (typeof importColumns)[number];
export type ImportFields = Readonly<Record<ImportColumn, string>>;

export const importProblemCodes = [
  'missing',
  'tooLong',
  'formula',
  'notAnAddress',
  'unknownRole',
  'notADay',
  'emailTaken',
  'nameDiffers',
  'unknownUnit',
  'outsideUnit',
  'outsidePosition',
  'roleOfOperator',
  'alreadyAppointed',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];
export type ImportProblem = { readonly column: ImportColumn; readonly code: ImportProblemCode };

/** A line as it was understood; what could not be read is empty. */
export type ImportedLine = {
  readonly fullName: string;
  readonly email: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  readonly from: string;
};

const longest: Record<ImportColumn, number> = {
  ho_ten: 200,
  thu_dien_tu: 200,
  chuc_vu: 200,
  don_vi: 200,
  vai_tro: 200,
  tu_ngay: 20,
};

/** The addresses with which people can sign in, as the contract's forms take them too. */
const address = /^[a-z0-9_'+.-]*[a-z0-9_+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;

/** Reads one line of the CSV by itself: what each field means, and what is wrong with it. */
export function readImportLine(fields: ImportFields): { line: ImportedLine; problems: ImportProblem[] } {
  const problems = importColumns.flatMap((column) => plainProblems(column, fields[column]));
  const flag = (column: ImportColumn, code: ImportProblemCode) => {
    if (!problems.some((problem) => problem.column === column)) problems.push({ column, code });
  };
  const email = fields.thu_dien_tu.toLowerCase();
  if (!address.test(email) || /\.\.|^\./.test(email)) flag('thu_dien_tu', 'notAnAddress');
  const words = fields.vai_tro
    .split(/[,;|/+]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const roles = words.map(readRole);
  if (roles.includes(null)) flag('vai_tro', 'unknownRole');
  const from = readDay(fields.tu_ngay);
  if (from === null) flag('tu_ngay', 'notADay');
  const line = {
    fullName: fields.ho_ten,
    email,
    positionTitle: fields.chuc_vu,
    unitName: fields.don_vi,
    roles: [...new Set(roles.filter((role) => role !== null))],
    from: from ?? '',
  };
  return { line, problems };
}

function plainProblems(column: ImportColumn, value: string): ImportProblem[] {
  if (value === '') return column === 'don_vi' ? [] : [{ column, code: 'missing' }];
  if (value.length > longest[column]) return [{ column, code: 'tooLong' }];
  // A spreadsheet that opens our lists later would run it.
  if (/^[=+\-@\t\r]/.test(value)) return [{ column, code: 'formula' }];
  return [];
}

/**
 * A day as people write it, `05/9/2022` (or ISO, `2022-09-05`), as ISO; null when there is no such day.
 */
export function readDay(text: string): string | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [day, month, year] = written?.slice(1).map(Number) ?? iso?.slice(1).map(Number).toReversed() ?? [];
  if (day === undefined || month === undefined || year === undefined || year < 1900) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
