import { dutyKeys } from '../../domain/law/carry-decisions.ts';
import { problemsOf } from '../../domain/regulation/check-import.ts';
import { compareReadings } from '../../domain/regulation/compare-readings.ts';
import { dutiesOfImport } from '../../domain/regulation/duties-of-import.ts';
import type { ImportContent, ImportRecord } from '../../domain/regulation/import-content.ts';
import { isSameRegulation, type RegulationIdentity } from '../../domain/regulation/match-regulation.ts';
import { mayPropose } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { Refused } from '../platform/problem.ts';
import { proposeText } from '../proposals/propose-text.ts';
import { readStandingDuties } from '../proposals/read-standing-duties.ts';
import { changeImport, type ImportHead, type ImportText, loadText } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import {
  findSignedOn,
  hasText,
  insertJoined,
  lockIdentity,
  type OwnRegulation,
} from './own-regulation-store.ts';
import { recordImport } from './record-import.ts';
import { textOf } from './show-import.ts';

/** What became of an import; `sameText` and `differences` (duties it reads differently) are said of the joined regulation. */
type Confirmed = {
  id: string;
  version: number;
  regulationId: string;
  joined: boolean;
  sameText: boolean;
  differences: number;
};
type Complete = ImportHead & Omit<ImportText, 'source'> & { content: ImportContent };

/**
 * Puts the text with its duties before the participants; or, when the own agency's registry has it already, joins that
 * one. Nobody else's registry is asked, so that nobody learns what others have.
 */
export async function confirmImport(
  context: ActingContext,
  { importId }: { importId: string },
): Promise<Confirmed> {
  demand(mayPropose(context.actor));
  return perform(context, async (tx) => {
    const complete = await loadComplete(context, tx, importId);
    const there = await findSame(context, tx, complete.record);
    return there === null ? propose(context, tx, complete) : join(tx, complete, there);
  });
}

/** @throws {Refused} when something is missing */
async function loadComplete(context: ActingContext, tx: Tx, importId: string): Promise<Complete> {
  const held = await lockOpenImport(context, tx, importId);
  const text = await loadText(tx, importId);
  const { duties } = text.document;
  const keyed = dutyKeys(duties).map((key, place) => ({ key, duty: duties[place]! }));
  const content: ImportContent = { ...held, duties: keyed };
  if (problemsOf(content, context.actor.agencyId, context.clock.today()).length > 0)
    throw new Refused('importIncomplete');
  return { ...held, ...text, content };
}

/** The same regulation in the own registry; a new version of one that is there is none. */
async function findSame(context: ActingContext, tx: Tx, record: ImportRecord): Promise<OwnRegulation | null> {
  if (record.versionOf !== null) return null;
  const identity: RegulationIdentity = {
    ...record,
    partyIds: record.parties.map(({ agencyId }) => agencyId),
  };
  await lockIdentity(tx, identity);
  const signedThen = await findSignedOn(tx, context.actor.agencyId, record.signedOn);
  return signedThen.find((other) => isSameRegulation(identity, other)) ?? null;
}

async function propose(context: ActingContext, tx: Tx, complete: Complete): Promise<Confirmed> {
  const { id, record, document, corrected, content, fileId } = complete;
  const duties = dutiesOfImport(content);
  const { regulationId } = await proposeText(context, tx, {
    record,
    text: textOf(corrected),
    document,
    duties,
    fileId,
  });
  const version = await changeImport(tx, id, { state: 'proposed', regulationId });
  await recordImport(tx, 'import.proposed', complete, { duties: duties.length });
  return { id, version, regulationId, joined: false, sameText: true, differences: 0 };
}

async function join(
  tx: Tx,
  complete: Complete,
  { id: regulationId, versionId }: OwnRegulation,
): Promise<Confirmed> {
  const { id, corrected, content } = complete;
  const standing = await readStandingDuties(tx, versionId);
  const differences = compareReadings(standing, dutiesOfImport(content));
  const sameText = await hasText(tx, versionId, fingerprint(textOf(corrected)));
  await insertJoined(tx, regulationId, { sameText, differences: differences.length });
  const version = await changeImport(tx, id, { state: 'joined', regulationId, differences });
  await recordImport(tx, 'import.joined', complete, { differences: differences.length });
  return { id, version, regulationId, joined: true, sameText, differences: differences.length };
}
