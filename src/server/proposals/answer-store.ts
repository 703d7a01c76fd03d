import { sql } from 'kysely';
import type { GivenAnswer } from '../../domain/regulation/settlement.ts';
import type { Tx } from '../platform/database.ts';

/** What the participants have said to a proposal, with the hash of what they said it to. */
export async function loadAnswers(
  tx: Tx,
  proposalId: string,
): Promise<(GivenAnswer & { contentHash: string })[]> {
  const rows = await tx
    .selectFrom('proposal_answer')
    .select(['agency_id', 'answer', 'content_hash'])
    .where('proposal_id', '=', proposalId)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    answer: row.answer as GivenAnswer['answer'],
    contentHash: row.content_hash,
  }));
}

export type NewAnswer = {
  proposalId: string;
  answer: 'accepted' | 'refused';
  reason: string | null;
  /** Of what is answered. */
  contentHash: string;
};

/**
 * Answers for the asker's agency, in place of its earlier refusal or its acceptance of words that have changed since. The
 * database lets only a leader do so, and never changes another acceptance.
 * @returns the title of the position in which the asker acts, as the others see it
 */
export async function saveAnswer(
  tx: Tx,
  { proposalId, answer, reason, contentHash }: NewAnswer,
): Promise<string> {
  const { rows } = await sql<{ position: string }>`
    insert into proposal_answer (proposal_id, answer, reason, content_hash, position_title)
    select ${proposalId}, ${answer}, ${reason}, ${contentHash}, p.title
    from appointment a join position p on p.id = a.position_id where a.id = app_appointment()
    on conflict (proposal_id, agency_id) do update set answer = excluded.answer, reason = excluded.reason,
      content_hash = excluded.content_hash, position_title = excluded.position_title, answered_at = app_business_at()
    returning position_title as position`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error('an answer in no position');
  return row.position;
}

/** Puts the answers into effect, as far as they bind; null where there is nothing to settle. */
export async function settleProposal(tx: Tx, proposalId: string): Promise<'open' | 'agreed' | null> {
  const { rows } = await sql<{ state: 'open' | 'agreed' | null }>`
    select settle_proposal(${proposalId}) as state`.execute(tx);
  return rows[0]?.state ?? null;
}

/** Takes a proposal of the asker's agency back; false when the database does not let it. */
export async function markWithdrawn(tx: Tx, proposalId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select withdraw_proposal(${proposalId}) as done`.execute(tx);
  return rows[0]?.done === true;
}
