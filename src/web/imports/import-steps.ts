import { hintsOf } from '../../domain/regulation/import-hints.ts';
import type { ImportHint, PrintedText } from '../../domain/regulation/import-hints.ts';
import { problemsOf } from '../../domain/regulation/check-import.ts';
import type { ImportProblem } from '../../domain/regulation/check-import.ts';
import type { ImportContent } from '../../domain/regulation/import-content.ts';

/** The steps of an import, as they stand in the address of the page. */
export const importSteps = [
  { step: 'text', address: 'van-ban' },
  { step: 'parties', address: 'cac-ben' },
  { step: 'record', address: 'ho-so' },
  { step: 'review', address: 'gui' },
] as const;
export type ImportStep = (typeof importSteps)[number]['step'];

const stepOfCode: Record<ImportProblem['code'], ImportStep> = {
  dutyOpen: 'text',
  actorMissing: 'text',
  wrongTiming: 'text',
  partyMissing: 'parties',
  ownAgencyMissing: 'parties',
  leadSeveral: 'parties',
  partyTwice: 'parties',
  actorUnmapped: 'parties',
  leadMissing: 'parties',
  targetOutside: 'parties',
  titleMissing: 'record',
  effectBackwards: 'record',
  dayUnlikely: 'record',
  versionDayMissing: 'record',
  fieldNameless: 'record',
  basisNameless: 'record',
  relationNameless: 'record',
  fieldTwice: 'record',
};

/** On which step a problem is put right. */
export function stepOf({ code }: ImportProblem): ImportStep {
  return stepOfCode[code];
}

/** On which step one looks at a hint again. */
export function stepOfHint({ code }: ImportHint): ImportStep {
  if (code === 'softWithoutDefault') return 'text';
  return code === 'partyNotNamed' ? 'parties' : 'record';
}

/** An import as the rules see it, on the day when it was last changed. */
export type ShownImport = ImportContent & { printed: PrintedText; today: string };

/** What each step still lacks; the last one lacks what all others do. */
export function standingOf(content: ShownImport, ownAgencyId: string) {
  const problems = problemsOf(content, ownAgencyId, content.today);
  const open: Record<ImportStep, number> = { text: 0, parties: 0, record: 0, review: problems.length };
  for (const problem of problems) open[stepOf(problem)] += 1;
  return { problems, hints: hintsOf(content, content.printed), open };
}
