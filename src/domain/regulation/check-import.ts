import { type AcceptedDuty, acceptedDuties, decisionOf } from './accepted-duties.ts';
import { actorKey } from './actor-key.ts';
import { findActors } from './find-actors.ts';
import type { ImportContent, ImportRecord } from './import-content.ts';
import { isSoundTiming } from './sound-timing.ts';
import { targetOf } from './target-of.ts';

/**
 * What keeps an import from being proposed, and where: a duty by its key, an actor as printed, an agency by its id, an
 * entry of the record by its place in the list, counted from 0.
 */
export type ImportProblem =
  | { code: 'titleMissing' | 'partyMissing' | 'ownAgencyMissing' | 'leadSeveral' }
  | { code: 'effectBackwards' | 'versionDayMissing' }
  | { code: 'dayUnlikely'; day: string }
  | { code: 'partyTwice'; agencyId: string }
  | { code: 'fieldNameless' | 'basisNameless' | 'relationNameless'; index: number }
  | { code: 'fieldTwice'; index: number; name: string }
  | { code: 'dutyOpen' | 'actorMissing' | 'wrongTiming'; key: string }
  | { code: 'actorUnmapped' | 'leadMissing'; actor: string }
  | { code: 'targetOutside'; actor: string; agencyId: string };

/**
 * Everything that is still missing or wrong in an import before it can be put before the participants: first the
 * record, then the duties in the order of the text, then whom their actors mean.
 *
 * @param today a day of signing or of effect is none before 1945, nor more than 50 years behind this ISO day
 */
export function problemsOf(content: ImportContent, ownAgencyId: string, today: string): ImportProblem[] {
  const accepted = acceptedDuties(content);
  return [
    ...problemsOfParties(content.record, ownAgencyId),
    ...problemsOfRecord(content.record),
    ...problemsOfDays(content.record, today),
    ...problemsOfDuties(content, accepted),
    ...problemsOfActors(content, accepted),
  ];
}

/** A regulation is between two at least, and one agency proposes its own only. */
function* problemsOfParties({ parties }: ImportRecord, ownAgencyId: string): Generator<ImportProblem> {
  const ids = parties.map(({ agencyId }) => agencyId);
  if (new Set(ids).size < 2) yield { code: 'partyMissing' };
  if (!ids.includes(ownAgencyId)) yield { code: 'ownAgencyMissing' };
  for (const agencyId of repeated(ids)) yield { code: 'partyTwice', agencyId };
  if (parties.filter(({ role }) => role === 'lead').length > 1) yield { code: 'leadSeveral' };
}

function* problemsOfRecord(record: ImportRecord): Generator<ImportProblem> {
  if (isBlank(record.title)) yield { code: 'titleMissing' };
  const { effectFrom, effectTo, versionOf } = record;
  if (effectFrom !== null && effectTo !== null && effectTo < effectFrom) yield { code: 'effectBackwards' };
  if (versionOf !== null && isBlank(versionOf.validFrom)) yield { code: 'versionDayMissing' };
  const names = record.fields.map(({ name }) => actorKey(name));
  for (const [index, { name }] of record.fields.entries()) {
    if (isBlank(name)) yield { code: 'fieldNameless', index };
    else if (names.indexOf(actorKey(name)) < index) yield { code: 'fieldTwice', index, name };
  }
  for (const [index, { title }] of record.bases.entries())
    if (isBlank(title)) yield { code: 'basisNameless', index };
  for (const [index, { printed }] of record.relations.entries())
    if (isBlank(printed)) yield { code: 'relationNameless', index };
}

/** The state was founded in 1945; a day of a far century is a slip of the pen. */
function* problemsOfDays(record: ImportRecord, today: string): Generator<ImportProblem> {
  const { signedOn, effectFrom, effectTo, versionOf } = record;
  const last = `${Number(today.slice(0, 4)) + 50}${today.slice(4)}`;
  for (const day of new Set([signedOn, effectFrom, effectTo, versionOf?.validFrom ?? null]))
    if (day !== null && day !== '' && (day < '1945-01-01' || day > last)) yield { code: 'dayUnlikely', day };
}

function* problemsOfDuties(content: ImportContent, accepted: AcceptedDuty[]): Generator<ImportProblem> {
  for (const { key } of content.duties)
    if (decisionOf(content.decisions, key).decision === 'open') yield { code: 'dutyOpen', key };
  for (const { key, reading } of accepted) {
    if (isBlank(reading.actor ?? '')) yield { code: 'actorMissing', key };
    if (!isSoundTiming(reading)) yield { code: 'wrongTiming', key };
  }
}

/** Who acts and to whom, of the accepted duties: each must mean somebody, and nobody but participants. */
function* problemsOfActors(
  { actors, record }: ImportContent,
  accepted: AcceptedDuty[],
): Generator<ImportProblem> {
  const parties = new Set(record.parties.map(({ agencyId }) => agencyId));
  const leadKnown = record.parties.some(({ role }) => role === 'lead');
  for (const { actor } of findActors(accepted.map(({ reading }) => reading))) {
    const target = targetOf(actors, actor);
    if (target === null) yield { code: 'actorUnmapped', actor };
    else if (target.to === 'lead' && !leadKnown) yield { code: 'leadMissing', actor };
    else if (target.to === 'parties')
      for (const agencyId of target.agencyIds)
        if (!parties.has(agencyId)) yield { code: 'targetOutside', actor, agencyId };
  }
}

function repeated(ids: string[]): Set<string> {
  return new Set(ids.filter((id, index) => ids.indexOf(id) < index));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
