import { listArticles } from '../../domain/law/list-articles.ts';
import type { ParsedDocument } from '../../domain/law/parsed-document.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { namesOnly } from '../../domain/regulation/check-changes.ts';
import type { ImportRecord } from '../../domain/regulation/import-content.ts';
import { ENOUGH_TO_BIND } from '../../domain/regulation/state.ts';
import { type ActingContext, found } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { insertAlerts } from './alert-store.ts';
import {
  insertArticles,
  insertBases,
  insertDuties,
  insertParties,
  insertRegulation,
  insertRelations,
  insertVersion,
} from './founding-store.ts';
import { hashContent } from './hash-content.ts';
import {
  findRegulation,
  insertProposal,
  insertRegulationEvent,
  loadParties,
  lockRegulation,
} from './proposal-store.ts';

/** All that is put before the participants. */
export type TextToPropose = {
  record: ImportRecord;
  /** The normalised text, into which the spans of the document point. */
  text: string;
  document: ParsedDocument;
  duties: DutyContent[];
  /** The original file, the agency's own. */
  fileId: string | null;
};

type Place = { regulationId: string; ordinal: number; validFrom: string };

/**
 * Puts a text before its participants: a regulation of its own, or another version of one that is there. Nobody is bound
 * by it, the asker's own agency neither. Ask `mayPropose` before.
 * @throws {NotFound} when the regulation of which it is a version is hidden
 * @throws {Refused} regulationNotOpen, when that one was withdrawn or binds not yet two, the asker's agency among them;
 *   noSuchParty, when a duty names somebody who takes no part in it
 */
export async function proposeText(
  context: ActingContext,
  tx: Tx,
  proposed: TextToPropose,
): Promise<{ regulationId: string; proposalId: string }> {
  const { record } = proposed;
  const place =
    record.versionOf === null
      ? await foundRegulation(context, tx, record)
      : await openVersion(context, tx, record.versionOf, proposed.duties);
  const proposalId = await writeText(tx, place, proposed);
  await tell(tx, { ...place, proposalId, title: record.title });
  return { regulationId: place.regulationId, proposalId };
}

async function foundRegulation(context: ActingContext, tx: Tx, record: ImportRecord): Promise<Place> {
  const regulationId = newId();
  await insertRegulation(tx, regulationId, record);
  // The participants first: by their sides the asker sees what is written from here on.
  await insertParties(tx, regulationId, record.parties);
  await insertBases(tx, regulationId, record.bases);
  await insertRelations(tx, regulationId, record.relations);
  return {
    regulationId,
    ordinal: 1,
    validFrom: record.effectFrom ?? record.signedOn ?? context.clock.today(),
  };
}

async function openVersion(
  context: ActingContext,
  tx: Tx,
  { regulationId, validFrom }: NonNullable<ImportRecord['versionOf']>,
  duties: readonly DutyContent[],
): Promise<Place> {
  await lockRegulation(tx, regulationId);
  const regulation = found(await findRegulation(tx, regulationId));
  const parties = await loadParties(tx, regulationId);
  const bound = parties.filter(({ acceptedAt }) => acceptedAt !== null);
  const isBound = bound.some(({ agencyId }) => agencyId === context.actor.agencyId);
  if (regulation.withdrawn || !isBound || bound.length < ENOUGH_TO_BIND)
    throw new Refused('regulationNotOpen');
  // The record of the import names participants too; those of the regulation count.
  if (!duties.every((duty) => namesOnly(duty, parties))) throw new Refused('noSuchParty');
  return { regulationId, ordinal: regulation.lastOrdinal + 1, validFrom };
}

/** Writes the text with what hangs on it, and proposes it. */
async function writeText(tx: Tx, place: Place, proposed: TextToPropose): Promise<string> {
  const { text, document, duties, fileId } = proposed;
  const version = { ...place, id: newId(), textHash: fingerprint(text) };
  const contentHash = await hashContent(tx, version, duties);
  await insertVersion(tx, { ...version, contentHash, text, document, fileId });
  await insertArticles(tx, version, listArticles(document.instruments));
  await insertDuties(tx, version, duties);
  const id = newId();
  const { regulationId } = place;
  await insertProposal(tx, {
    id,
    regulationId,
    versionId: version.id,
    kind: 'text',
    reason: null,
    changes: [],
    differs: false,
  });
  return id;
}

type Proposed = Place & { proposalId: string; title: string };

async function tell(tx: Tx, { regulationId, proposalId, ordinal, title }: Proposed): Promise<void> {
  await insertRegulationEvent(tx, {
    id: newId(),
    regulationId,
    kind: ordinal === 1 ? 'proposed' : 'versionProposed',
    details: { proposalId, ordinal },
  });
  await insertAlerts(tx, regulationId, 'proposalArrived');
  await recordEvent(tx, {
    act: ordinal === 1 ? 'proposal.textProposed' : 'proposal.versionProposed',
    subjectKind: 'regulation',
    subjectId: regulationId,
    subjectLabel: title,
  });
}
