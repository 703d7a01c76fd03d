import { sql } from 'kysely';
import type { ProposedChange } from '../../domain/regulation/apply-changes.ts';
import type { PartyRole } from '../../domain/regulation/regulation.ts';
import type { Tx } from '../platform/database.ts';

/** Lets one act upon a regulation go at a time, until its transaction ends. */
export async function lockRegulation(tx: Tx, regulationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`regulation:${regulationId}`}, 0))`.execute(tx);
}

export type NewProposal = {
  id: string;
  regulationId: string;
  versionId: string;
  kind: 'text' | 'correction';
  reason: string | null;
  changes: readonly ProposedChange[];
  differs: boolean;
};

/** Writes a proposal of the asker's agency. */
export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<void> {
  await tx
    .insertInto('proposal')
    .values({
      id: proposal.id,
      regulation_id: proposal.regulationId,
      version_id: proposal.versionId,
      kind: proposal.kind,
      reason: proposal.reason,
      changes: JSON.stringify(proposal.changes),
      differs: proposal.differs,
    })
    .execute();
}

/** What happened, as all participants read it in the history; what holds for all is told by settle_proposal itself. */
export type ToldEvent = {
  id: string;
  regulationId: string;
  kind: string;
  details: Record<string, string | number | boolean>;
};

/** Adds to the history of a regulation what the asker's agency has done. */
export async function insertRegulationEvent(tx: Tx, event: ToldEvent): Promise<void> {
  await tx
    .insertInto('regulation_event')
    .values({
      id: event.id,
      regulation_id: event.regulationId,
      kind: event.kind,
      details: JSON.stringify(event.details),
    })
    .execute();
}

export type PartyOfRegulation = { agencyId: string; role: PartyRole; acceptedAt: string | null };

/** The participants of a regulation in their order; none when the asker does not see it. */
export async function loadParties(tx: Tx, regulationId: string): Promise<PartyOfRegulation[]> {
  const rows = await tx
    .selectFrom('regulation_party')
    .select(['agency_id', 'role', 'accepted_at'])
    .where('regulation_id', '=', regulationId)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    role: row.role as PartyRole,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
  }));
}

/** A regulation as far as acts upon it ask; null when the asker does not see it. */
export async function findRegulation(
  tx: Tx,
  regulationId: string,
): Promise<{ title: string; withdrawn: boolean; lastOrdinal: number } | null> {
  const { rows } = await sql<{ title: string; withdrawn: boolean; lastOrdinal: number }>`
    select title, withdrawn_at is not null as withdrawn,
      (select coalesce(max(v.ordinal), 0) from regulation_version v where v.regulation_id = r.id) as "lastOrdinal"
    from regulation r where r.id = ${regulationId}`.execute(tx);
  return rows[0] ?? null;
}
