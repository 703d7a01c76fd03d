import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** An evidence of a fulfilment of the asker's agency. */
export type NewEvidence = {
  id: string;
  fulfilmentId: string;
  words: string;
  link?: string | null;
  fileId?: string | null;
};

/** Writes an evidence: a file, a link or words alone. */
export async function insertEvidence(
  tx: Tx,
  { id, fulfilmentId, words, link = null, fileId = null }: NewEvidence,
): Promise<void> {
  const kind = fileId !== null ? 'file' : link !== null ? 'link' : 'note';
  await tx
    .insertInto('fulfilment_evidence')
    .values({ id, fulfilment_id: fulfilmentId, kind, words, link, file_id: fileId })
    .execute();
}

export type StoredEvidence = { id: string; words: string; fileId: string | null; withdrawn: boolean };

/** An evidence of a fulfilment that concerns the asker's agency; null when there is none. */
export async function findEvidence(
  tx: Tx,
  fulfilmentId: string,
  evidenceId: string,
): Promise<StoredEvidence | null> {
  const { rows } = await sql<StoredEvidence>`
    select id, words, file_id as "fileId", withdrawn_at is not null as withdrawn from fulfilment_evidence
    where fulfilment_id = ${fulfilmentId} and id = ${evidenceId}`.execute(tx);
  return rows[0] ?? null;
}

/** Marks an evidence of the own agency as taken back. */
export async function saveEvidenceWithdrawn(tx: Tx, evidenceId: string, reason: string): Promise<void> {
  await sql`update fulfilment_evidence set withdrawn_at = app_business_at(), withdrawn_reason = ${reason}
    where id = ${evidenceId}`.execute(tx);
}

/** Writes a note that only the own agency reads. */
export async function insertNote(
  tx: Tx,
  note: { id: string; fulfilmentId: string; words: string },
): Promise<void> {
  await tx
    .insertInto('fulfilment_note')
    .values({ id: note.id, fulfilment_id: note.fulfilmentId, words: note.words })
    .execute();
}
