import type { ImportLine } from '../../contract/person-views.ts';
import type { ImportFields } from '../../domain/person/import-line.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import type { Language } from '../platform/problem.ts';
import { checkImport, type CheckedLine } from './check-import.ts';
import { tellProblem } from './tell-problem.ts';

/** Reads a CSV of people and says line by line what is wrong, in the asker's language; nothing is stored. */
export async function previewImport(context: ActingContext, { csv }: { csv: string }) {
  demand(mayManagePeople(context.actor));
  const { lines, headings } = await inquire(context, (tx) => checkImport(context, tx, csv));
  const bad = lines.filter((line) => line.problems.length > 0).length;
  return {
    lines: lines.map((line) => toLine(line, headings, context.language)),
    good: lines.length - bad,
    bad,
  };
}

function toLine(
  { line, fields, read, problems }: CheckedLine,
  headings: ImportFields,
  language: Language,
): ImportLine {
  return {
    line,
    fullName: fields.ho_ten,
    email: fields.thu_dien_tu,
    positionTitle: fields.chuc_vu,
    unitName: fields.don_vi,
    roles: [...read.roles],
    rolesWritten: fields.vai_tro,
    from: read.from === '' ? fields.tu_ngay : read.from,
    problems: problems.map(({ column, code }) => {
      const heading = headings[column];
      return { column, heading, message: tellProblem({ line, heading, code }, language) };
    }),
  };
}
