import { decideAppointment } from '../../domain/person/appoint.ts';
import {
  type ImportColumn,
  type ImportedLine,
  type ImportFields,
  type ImportProblem,
  type ImportProblemCode,
  readImportLine,
} from '../../domain/person/import-line.ts';
import type { ActingContext } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { isOperating } from './appointment-store.ts';
import { type ImportGround, type KnownPosition, type KnownUnit, loadImportGround } from './import-store.ts';
import { type CsvLine, readCsv } from './read-csv.ts';

/** A line with its problems, and the position it leads to when there are none. */
export type CheckedLine = CsvLine & {
  read: ImportedLine;
  problems: ImportProblem[];
  position: KnownPosition | null;
};
export type CheckedImport = {
  /** What the file calls its columns. */
  headings: ImportFields;
  lines: CheckedLine[];
  newPositions: KnownPosition[];
};

/** Reads a CSV of people and checks each line by itself, against the others and against the agency. */
export async function checkImport(context: ActingContext, tx: Tx, csv: string): Promise<CheckedImport> {
  const { agencyId } = context.actor;
  const { headings, lines: given } = readCsv(csv);
  const lines = given.map((line) => {
    const { line: read, problems } = readImportLine(line.fields);
    return { ...line, read, problems, position: null as KnownPosition | null };
  });
  const ground = await loadImportGround(tx, agencyId, {
    emails: [...new Set(lines.map((line) => line.read.email))],
    titles: [...new Set(lines.map((line) => line.read.positionTitle))],
  });
  const operating = await isOperating(tx, agencyId);
  checkAddresses(lines, ground.takenEmails);
  const newPositions = placeLines(lines, ground);
  for (const line of lines) checkAppointment(line, operating);
  return { headings, lines, newPositions };
}

function flag(line: CheckedLine, column: ImportColumn, code: ImportProblemCode): void {
  if (!line.problems.some((problem) => problem.column === column)) line.problems.push({ column, code });
}

/** A person may stand in several lines, one for each position, under one name. */
function checkAddresses(lines: readonly CheckedLine[], taken: ReadonlySet<string>): void {
  const firsts = new Map<string, CheckedLine>();
  for (const line of lines) {
    if (taken.has(line.read.email)) flag(line, 'thu_dien_tu', 'emailTaken');
    const first = firsts.get(line.read.email);
    if (first === undefined) firsts.set(line.read.email, line);
    else if (first.read.fullName !== line.read.fullName) flag(line, 'ho_ten', 'nameDiffers');
  }
}

/** Finds the position of each line, or plans a new one from the earliest day on which a line needs it. */
function placeLines(lines: readonly CheckedLine[], ground: ImportGround): KnownPosition[] {
  const units = Map.groupBy(ground.units, (unit) => plain(unit.name));
  const known = Map.groupBy(ground.positions, (position) => keyOf(position.unitId, position.title));
  const planned = new Map<string, KnownPosition>();
  const held = new Set<string>();
  for (const line of lines.toSorted((one, other) => (one.read.from < other.read.from ? -1 : 1))) {
    const named = units.get(plain(line.read.unitName));
    // Whatever else is wrong with the line: who mends it wants to know everything at once.
    if (line.read.unitName !== '' && named === undefined) flag(line, 'don_vi', 'unknownUnit');
    if (line.problems.length > 0) continue;
    const unit = named === undefined ? null : findUnit(line, named);
    if (unit === undefined) continue;
    line.position = findPosition(line, unit, known, planned);
    const holder = `${line.read.email} ${line.position?.id}`;
    if (line.position !== null && held.has(holder)) flag(line, 'chuc_vu', 'alreadyAppointed');
    held.add(holder);
  }
  return [...planned.values()];
}

function findUnit(line: CheckedLine, units: readonly KnownUnit[]): KnownUnit | undefined {
  const unit = units.find((one) => holdsOn(one, line.read.from));
  if (unit === undefined) flag(line, 'don_vi', 'outsideUnit');
  return unit;
}

function findPosition(
  line: CheckedLine,
  unit: KnownUnit | null,
  known: ReadonlyMap<string, readonly KnownPosition[]>,
  planned: Map<string, KnownPosition>,
): KnownPosition | null {
  const key = keyOf(unit?.id ?? null, line.read.positionTitle);
  const there = known.get(key);
  if (there !== undefined) {
    const position = there.find((one) => holdsOn(one, line.read.from));
    if (position === undefined) flag(line, 'chuc_vu', 'outsidePosition');
    return position ?? null;
  }
  const { positionTitle: title, from } = line.read;
  const position = planned.get(key) ?? {
    id: newId(),
    title,
    unitId: unit?.id ?? null,
    from,
    until: unit?.until ?? null,
  };
  planned.set(key, position);
  return position;
}

function checkAppointment(line: CheckedLine, operating: boolean): void {
  if (line.position === null) return;
  const term = { from: line.read.from, until: line.position.until };
  const { roles } = line.read;
  // Nobody of the file is here yet: whose address is known was flagged before.
  const outcome = decideAppointment({
    proposedBy: '',
    personId: null,
    roles,
    term,
    position: line.position,
    operating,
  });
  if (!outcome.ok)
    flag(line, 'vai_tro', outcome.refusal === 'roleOfOperator' ? 'roleOfOperator' : 'outsidePosition');
}

function holdsOn(period: { from: string; until: string | null }, day: string): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}

function keyOf(unitId: string | null, title: string): string {
  return `${unitId ?? ''} ${plain(title)}`;
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
